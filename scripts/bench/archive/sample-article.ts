import type { Language } from './lexicon.ts';

/** An article of a generated archive, in the fields of an article file. */
export interface SampleArticle {
  /** The path of its file from the archive's folder, without `.md`: `2014/05/06/pula-meda-4711`. */
  readonly address: string;
  readonly fields: SampleFields;
  /** Markdown. */
  readonly body: string;
}

export interface SampleFields {
  readonly title: string;
  readonly date: string;
  readonly updated?: string;
  readonly lang: Language;
  readonly summary: string;
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly agency?: string;
  readonly place: string;
  readonly section: string;
  readonly tags: readonly string[];
  readonly series?: string;
  readonly corrections?: readonly { readonly date: string; readonly text: string }[];
}
