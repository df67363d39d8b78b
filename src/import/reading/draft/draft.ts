import type { ArticleImage, Source } from '../../../articles/model/article.ts';
import type { Origin } from '../../sources/origin.ts';

/** A message to the editor: the importer was not sure, left something out, changed it, did not find it, or suggests it. */
export interface Note {
  readonly kind: 'unsure' | 'dropped' | 'changed' | 'missing' | 'suggested';
  /** The field of the article: `date`, `body`. */
  readonly field?: string;
  readonly message: string;
}

/** The front matter of an article file; dates as ISO 8601 in the zone they were written in. */
export interface ArticleFields {
  readonly title: string;
  readonly date: string;
  readonly updated?: string;
  readonly lang: string;
  readonly summary?: string;
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly translator?: readonly string[];
  readonly photographer?: readonly string[];
  readonly agency?: string;
  readonly place?: string;
  readonly section?: string;
  readonly tags: readonly string[];
  readonly series?: string;
  /** If undefined, it is the name of the source. */
  readonly publication?: string;
  readonly edition?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly image?: ArticleImage;
  readonly source: Source;
  readonly rights?: string;
  readonly aliases?: readonly string[];
}

/** A picture file that is copied beside an article. */
export interface PictureFile {
  /** Its file name beside the article. */
  readonly name: string;
  /** Its name in the source tree, or how messages name a picture inside a page. */
  readonly file: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/**
 * An article as a form reads it, before it is checked. Dates may lack a time, or a time its zone; the language may be
 * unknown.
 */
export interface Draft extends Omit<ArticleFields, 'date' | 'lang' | 'title'> {
  readonly origin: Origin;
  readonly title?: string;
  readonly date?: string;
  readonly lang?: string;
  /** The name of the file, in any script. Its slug is used. If undefined, it is the title. */
  readonly name?: string;
  /** Clean Markdown whose headings begin at the second level. */
  readonly body: string;
  readonly pictures: readonly PictureFile[];
  readonly notes: readonly Note[];
}

export function isDraft(made: object): made is Draft {
  return 'body' in made;
}
