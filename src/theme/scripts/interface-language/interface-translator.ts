import type { Translation } from './interface-translation.ts';

/** Content and names, which are not translated. */
const content =
  'h1, .body, .nameplate, .tagline, .standfirst, .summary, .terms, .contents ol, .story > h2, .story > h3, .listed > h2, .listed > h3, figcaption:not(.scans figcaption), dd, option:not([value=""]), script, template';
const attributes = ['aria-label', 'placeholder', 'title', 'data-printed', 'data-sign'];

/** Translates the menus and labels of the page. */
export class InterfaceTranslator {
  /** The original value of each translated text and attribute, to translate again or to restore. */
  readonly #originals = new WeakMap<Node, string>();

  /** Translates menus and labels, and sets their `lang`. Without a translation, restores the language of the page. */
  translate(translation: Translation | undefined, lang: string): void {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      (node instanceof Element ? node.matches(content) : node.parentElement?.matches('[data-text]'))
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of attributes) this.#translateNode(node.getAttributeNode(name), node, translation);
      } else if (this.#translateNode(node, node.parentElement, translation) && node.parentElement) {
        node.parentElement.lang = lang;
        // Urdu on a Hindi page: without this, numbers after the text would stand in reverse order.
        node.parentElement.style.unicodeBidi = translation ? 'plaintext' : '';
      }
    }
  }

  /** Translates a text or attribute. Returns whether it belongs to the interface. */
  #translateNode(node: Node | null, parent: Element | null, translation: Translation | undefined): boolean {
    if (node === null) return false;
    const original = this.#originals.get(node) ?? node.nodeValue ?? '';
    // Some labels have the dot of a list beside them.
    const text = original.trim().replace(/^· | ·$/g, '');
    const replacement = text === '' ? undefined : translation ? choose(translation(text), parent) : text;
    if (replacement === undefined || (translation === undefined && !this.#originals.has(node))) return false;
    this.#originals.set(node, original);
    node.nodeValue = original.replace(text, () => replacement);
    return true;
  }
}

/** Chooses a translation: an index name in menus, a term name above a page, otherwise a label. */
function choose(translations: readonly string[], parent: Element | null): string | undefined {
  if (parent?.closest('nav')) return translations[0];
  return (parent?.closest('.kicker') ? translations[1] : undefined) ?? translations.at(-1);
}
