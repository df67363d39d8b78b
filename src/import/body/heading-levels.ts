/**
 * Moves the headings under `root` so that the highest stands at the second level, below the headline. A first heading that
 * repeats the headline, and empty ones, go. Changes `root`.
 */
export function setHeadingLevels(root: Element, title: string | undefined): void {
  const all = [...root.querySelectorAll('h1,h2,h3,h4,h5,h6')];
  const empty = all.filter((heading) => text(heading) === '' && !heading.querySelector('img'));
  const [first] = all;
  const twice = first && title !== undefined && text(first) === plain(title) && isLeading(root, first) ? [first] : [];
  for (const heading of [...empty, ...twice]) heading.remove();
  const kept = all.filter((heading) => !empty.includes(heading) && !twice.includes(heading));
  const levels = kept.map((heading) => Number(heading.nodeName.slice(1)));
  const highest = Math.min(...levels);
  kept.forEach((heading, at) => {
    const level = Math.min(6, (levels[at] ?? highest) - highest + 2);
    if (`H${level}` === heading.nodeName) return;
    const moved = heading.ownerDocument.createElement(`h${level}`);
    moved.append(...heading.childNodes);
    heading.replaceWith(moved);
  });
}

function isLeading(root: Element, heading: Element): boolean {
  const before = (root.textContent ?? '').indexOf(heading.textContent ?? '');
  return plain((root.textContent ?? '').slice(0, Math.max(0, before))) === '';
}

function text(element: Element): string {
  return plain(element.textContent ?? '');
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim().toLowerCase();
}
