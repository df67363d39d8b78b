import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { decodeAddress } from '../../language/addresses/decode-address.ts';
import type { Site } from '../../settings/site.ts';
import { bodyReferences } from '../body/body-references.ts';
import { addressIssues } from '../files/address.ts';
import { decodeArticle } from '../files/decode-article.ts';
import { foldPath } from '../files/fold-path.ts';
import { readArticleBytes } from '../files/read-article-bytes.ts';
import { opening } from '../files/split-article.ts';
import { type FrontMatter, frontMatter } from '../front-matter/front-matter.ts';
import type { Issue } from '../model/result.ts';
import { eachOwnFile, type ReportIssues } from './each-own-file.ts';
import { ownBodyIssues } from './own-body-issues.ts';
import { readOwnFields } from './own-fields.ts';
import { type OwnPage, ownAboutPage, ownPageSchema, ownPlaces, splitOwnName } from './own-page.ts';

/** The size of a picture file. Throws a ProblemsError if it is none. */
export type MeasurePicture = (file: string) => Promise<{ readonly width: number; readonly height: number }>;

/**
 * Reads the owner's pages of the archive in the folder `root`, in the order of their names. Throws a ProblemsError with all problems of
 * all pages.
 */
export async function readOwnPages(
  root: string,
  site: Pick<Site, 'language'>,
  measure: MeasurePicture,
): Promise<readonly OwnPage[]> {
  const folder = join(root, 'pages');
  const pages: OwnPage[] = [];
  if (!existsSync(folder)) return pages;
  await eachOwnFile(folder, async (path, report) => {
    const page = await readOwnPage(root, path, site, measure, report);
    if (!page) return;
    const other = pages.find((earlier) => isSamePage(earlier, page));
    if (other)
      report([{ message: `has the same name and language as ${other.path}`, remedy: 'rename or delete one of them' }]);
    pages.push(page);
  });
  return pages;
}

function isSamePage(one: OwnPage, other: OwnPage): boolean {
  return foldPath(one.name) === foldPath(other.name) || (one.key === other.key && one.lang === other.lang);
}

async function readOwnPage(
  root: string,
  path: string,
  site: Pick<Site, 'language'>,
  measure: MeasurePicture,
  report: ReportIssues,
): Promise<OwnPage | undefined> {
  const bytes = readArticleBytes(join(root, 'pages', path));
  const text = bytes.ok ? decodeArticle(bytes.value) : bytes;
  const parts = text.ok ? frontMatter(text.value) : text;
  const name = path.normalize('NFC').slice(0, -'.md'.length);
  report(name === ownAboutPage ? [] : addressIssues(path));
  if (!parts.ok) {
    const hasNone = parts.issue.remedy === opening;
    report([hasNone ? { ...parts.issue, remedy: 'begin with "---", "title: …", "---"' } : parts.issue]);
    return undefined;
  }
  report(bodyIssues(root, path, parts.value));
  const fields = readOwnFields(ownPageSchema, parts.value, report);
  if (!fields) return undefined;
  const { title, summary, lang, ...places } = fields;
  const { key, lang: named } = splitOwnName(name);
  if (named !== undefined && lang !== undefined && named !== lang)
    report([
      { field: 'lang', message: `is ${lang}, and the name of the file says ${named}`, remedy: 'delete the field' },
    ]);
  const pictures = await Promise.all(
    [...new Set(bodyReferences(parts.value.body).images.map(({ src }) => src))].flatMap((src) => {
      const file = staticFile(root, name, src);
      if (file === undefined) return [];
      return [measure(join(root, 'static', file)).then(({ width, height }) => ({ src, file, width, height }))];
    }),
  );
  return {
    ...{ path, name, key, lang: named ?? lang ?? site.language, title },
    ...(summary === undefined ? {} : { summary }),
    ...ownPlaces(key, places),
    ...{ body: parts.value.body, pictures },
  };
}

/** The problems of a page's text. It may link to files in `static` and show pictures from there. */
function bodyIssues(root: string, path: string, parts: FrontMatter): readonly Issue[] {
  if (parts.body === '')
    return [{ line: parts.bodyLine, message: 'has no text', remedy: 'write it below the front matter' }];
  const remedy = 'put the file there, and name it as it would be on the site';
  return ownBodyIssues(parts, {
    path,
    hasFile: (href) => staticFile(root, path.slice(0, -'.md'.length), href) !== undefined,
    picture: { message: 'has a picture that is not in the folder "static"', remedy },
    file: { message: 'has a link to a file that is not in the folder "static"', remedy },
  });
}

/** The file in `static` that a page's link means: the folder is copied to the site's root. Undefined if there is none. */
function staticFile(root: string, name: string, href: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/#]|$)/i.test(href)) return undefined;
  const file = posix.join(posix.dirname(name), decodeAddress(href.replace(/[?#].*$/s, '')));
  return !file.startsWith('../') && existsSync(join(root, 'static', file)) ? file : undefined;
}
