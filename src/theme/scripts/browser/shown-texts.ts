/** A text with a count, by plural category. */
export type CountedText = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The texts of a language, and those of the owner's settings. */
export interface LanguageTexts {
  readonly texts: SanchikaTexts;
  readonly own: readonly string[];
}

declare global {
  /** The texts of a language, as its file in `_data/strings` has them. Scripts of pages add the types of the groups that they use. */
  interface SanchikaTexts {
    readonly [group: string]: unknown;
    /** `{n} stories` by plural category. */
    readonly articles: CountedText;
  }
  /** The texts by language. The scripts of the languages set them. */
  var sanchikaTexts: Record<string, LanguageTexts> | undefined;
  /** The language of menus and labels if the reader has another one than the page. */
  var sanchikaLanguage: string | undefined;
}

/** The language that the page shows menus and labels in. */
export function labelLanguage(): string {
  return globalThis.sanchikaLanguage ?? document.documentElement.lang;
}

/** The texts of this language. Undefined if it is that of the page and was never another: then scripts use the texts of the page. */
export function shownTexts(): SanchikaTexts | undefined {
  return globalThis.sanchikaTexts?.[labelLanguage()]?.texts;
}

/** A text by its path in the files of texts: `cite.copy`. Undefined if the texts have none. */
export function textAt(path: string, texts: SanchikaTexts | undefined = shownTexts()): string | undefined {
  const text = path.split('.').reduce((group: unknown, name): unknown => Object(group)[name], texts);
  return typeof text === 'string' ? text : undefined;
}

/** Writes a text into an element, and again when the reader chooses another language. `own` is the text in the language of the page. */
export function writeText(element: HTMLElement, path: string, own: string): void {
  element.dataset.text = path;
  element.textContent = textAt(path) ?? own;
}

/** Calls back after each change of the language of menus and labels. */
export function onLabelLanguage(changed: () => void): void {
  addEventListener('sanchikalanguage', changed);
}

/** Marks the language of an element. A text of the other direction begins on the other side. */
export function markLanguage(element: HTMLElement, lang: string): void {
  element.lang = lang;
  element.style.unicodeBidi = 'plaintext';
}
