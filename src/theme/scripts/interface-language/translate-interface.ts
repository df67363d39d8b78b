import type { Translation } from './interface-translation.ts';

/** What people wrote, and names: it stays, though it may read like a label. */
const content =
  'h1, .body, .nameplate, .tagline, .standfirst, .summary, .terms, .contents ol, .story > h2, .story > h3, .listed > h2, .listed > h3, figcaption, dd, option, script, template';
const attributes = [
  'aria-label',
  'placeholder',
  'data-copy',
  'data-copied',
  'data-pause',
  'data-resume',
  'data-printed',
  'data-sign',
];

/** What each text and attribute was on the page as it came: it alone is translated, so that there is a way back. */
const originals = new WeakMap<Node, string>();

/** Puts menus and labels into another language, and says so to whoever reads them aloud; without one, back into the page's. */
export function translateFurniture(translation: Translation | undefined, lang: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(content) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element) for (const name of attributes) put(node.getAttributeNode(name), node, translation);
    else if (put(node, node.parentElement, translation) && node.parentElement) node.parentElement.lang = lang;
  }
}

/** Puts a text or attribute into the other language; says whether it was any of the furniture's. */
function put(node: Node | null, place: Element | null, translation: Translation | undefined): boolean {
  if (node === null) return false;
  const original = originals.get(node) ?? node.nodeValue ?? '';
  const text = original.trim();
  const told = text === '' ? undefined : translation ? fitting(translation(text), place) : text;
  if (told === undefined || (translation === undefined && !originals.has(node))) return false;
  originals.set(node, original);
  node.nodeValue = original.replace(text, () => told);
  return true;
}

/** An index in the menus, a single term over its page, elsewhere a label. */
function fitting(told: readonly string[], place: Element | null): string | undefined {
  if (place?.closest('nav')) return told[0];
  return (place?.closest('.kicker') ? told[1] : undefined) ?? told.at(-1);
}
