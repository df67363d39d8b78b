import type { Translation } from './furniture-translation.ts';

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
];

/** Puts menus and labels into another language, and says so to whoever reads them aloud. */
export function translateFurniture(translation: Translation, lang: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(content) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element) translateAttributes(node, translation);
    else translateText(node, translation, lang);
  }
}

function translateText(node: Node, translation: Translation, lang: string): void {
  const text = node.nodeValue ?? '';
  const told = translation(text.trim());
  if (told === undefined || told === text.trim()) return;
  node.nodeValue = text.replace(text.trim(), () => told);
  if (node.parentElement) node.parentElement.lang = lang;
}

function translateAttributes(element: Element, translation: Translation): void {
  for (const name of attributes) {
    const told = translation(element.getAttribute(name) ?? '');
    if (told !== undefined) element.setAttribute(name, told);
  }
}
