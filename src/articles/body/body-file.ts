import { conventions } from '../../language/conventions.ts';
import { formatSize } from '../../language/format-size.ts';
import { type FileEnding, fileKinds } from '../files/file-kinds.ts';
import { escapeHtml } from './escape-html.ts';

/** A file that a body links to, as the site publishes it. */
export interface BodyFile {
  /** From the site's root. */
  readonly url: string;
  readonly ending: FileEnding;
  readonly bytes: number;
  /** How many pages a document has. */
  readonly pages?: number;
  readonly firstPage?: FirstPage;
}

/** A picture of the first page of a document. */
interface FirstPage {
  /** From the site's root. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** A number of pages in words: `2 pages`. */
export type CountPages = (pages: number) => string;

/** Less would be shown as 0 kB. */
const smallestBytes = 1000;

/** The kind and size of a file as HTML, in a language: `PDF, 2 pages, 1.2 MB`. Apart from the direction of the text around it. */
export function fileNote({ ending, bytes, pages }: BodyFile, lang: string, countPages?: CountPages): string {
  const { comma = ',' } = conventions(lang);
  const size = formatSize(Math.max(bytes, smallestBytes), lang);
  const count = pages === undefined ? undefined : countPages?.(pages);
  const parts = [fileKinds[ending].label, ...(count === undefined ? [] : [count]), size];
  return `<bdi>${escapeHtml(parts.join(`${comma} `))}</bdi>`;
}

/** The first page of a document, for a link that has words too. */
export function firstPageHtml({ url, width, height }: FirstPage, root: string): string {
  return `<img src="${escapeHtml(root + url)}" width="${width}" height="${height}" alt="" loading="lazy" decoding="async">`;
}

/** The attributes of a link to a file. What browsers cannot show is saved under its own name. */
export function fileLinkAttributes(file: BodyFile, src: string, root: string): string {
  const { use } = fileKinds[file.ending];
  const isSaved = use === 'data' || file.ending === 'epub' || file.ending === 'docx';
  const name = isSaved ? ` download="${escapeHtml(src.slice(src.lastIndexOf('/') + 1))}"` : '';
  return `href="${escapeHtml(root + file.url)}" type="${fileKinds[file.ending].type}"${name}`;
}
