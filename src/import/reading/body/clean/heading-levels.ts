import { BodyElement, type BodyNode } from '../body-element.ts';

const headings = 'h1,h2,h3,h4,h5,h6';

/**
 * Changes the levels of the headings in `root` so that the highest is the second level, below the headline. Empty headings and a first heading
 * that repeats the headline are dropped. Changes `root`.
 */
export function setHeadingLevels(root: BodyElement, title: string | undefined): void {
  const all = root.querySelectorAll(headings);
  if (all.length === 0) return;
  const empty = new Set(all.filter((heading) => text(heading) === '' && !heading.querySelector('img')));
  const [first] = all;
  const repeatsTitle = first && title !== undefined && text(first) === plain(title) && isLeading(root, first);
  const dropped = repeatsTitle ? new Set([...empty, first]) : empty;
  const rest = all.filter((heading) => !dropped.has(heading));
  const highest = Math.min(...new Set(rest.map(levelOf)));
  if (dropped.size > 0 || highest !== 2) relevel(root, dropped, highest);
}

function relevel(element: BodyElement, dropped: ReadonlySet<BodyElement>, highest: number): void {
  element.nodes = element.nodes.flatMap((node): readonly BodyNode[] => {
    if (typeof node === 'string') return [node];
    if (dropped.has(node)) return [];
    relevel(node, dropped, highest);
    return /^H[1-6]$/.test(node.nodeName) ? [moved(node, Math.min(6, levelOf(node) - highest + 2))] : [node];
  });
}

function moved(heading: BodyElement, level: number): BodyElement {
  if (heading.nodeName === `H${level}`) return heading;
  const made = new BodyElement(`H${level}`, {}, heading.parentNode);
  for (const node of heading.nodes) if (typeof node !== 'string') node.parentNode = made;
  made.nodes = heading.nodes;
  return made;
}

function levelOf({ nodeName }: BodyElement): number {
  return Number(nodeName.slice(1));
}

function isLeading(root: BodyElement, heading: BodyElement): boolean {
  const before = root.textContent.indexOf(heading.textContent);
  return plain(root.textContent.slice(0, Math.max(0, before))) === '';
}

function text(element: BodyElement): string {
  return plain(element.textContent);
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim().toLowerCase();
}
