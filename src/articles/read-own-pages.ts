import { existsSync, readdirSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { byCodeUnit } from '../language/collator.ts';
import { decodeAddress } from '../language/decode-address.ts';
import { type Problem, ProblemsError } from '../settings/problem.ts';
import type { Site } from '../settings/site.ts';
import { bodyReferences } from './body/body-references.ts';
import { linkIssues } from './body/check-body.ts';
import { linkKind } from './body/link-kind.ts';
import { rawHtml } from './body/raw-html.ts';
import { addressIssues } from './files/address.ts';
import { decodeArticle } from './files/decode-article.ts';
import { foldPath } from './files/fold-path.ts';
import { readArticleBytes } from './files/read-article-bytes.ts';
import { opening } from './files/split-article.ts';
import { fieldLines } from './front-matter/field-lines.ts';
import { fieldProblems } from './front-matter/field-problem.ts';
import { type FrontMatter, frontMatter } from './front-matter/front-matter.ts';
import { quoteValue } from './messages/quote-value.ts';
import type { Issue } from './model/result.ts';
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
  if (!existsSync(folder)) return [];
  const problems: Problem[] = [];
  const pages: OwnPage[] = [];
  for (const path of markdownIn(folder)) {
    const file = relative('', join(folder, path)).replaceAll('\\', '/');
    const refuse = (issues: readonly Issue[]) => {
      for (const issue of issues) problems.push({ file, ...issue });
    };
    try {
      const page = await readOwnPage(root, path, site, measure, refuse);
      const other = pages.find((earlier) => page && isSamePage(earlier, page));
      if (other)
        refuse([
          { message: `has the same name and language as ${other.path}`, remedy: 'rename or delete one of them' },
        ]);
      if (page) pages.push(page);
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
    }
  }
  const byPosition = (a: Problem, b: Problem) => byCodeUnit(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0);
  if (problems.length > 0) throw new ProblemsError(problems.toSorted(byPosition));
  return pages;
}

function markdownIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md') && !/(?:^|\/)[._]/.test(path))
    .toSorted(byCodeUnit);
}

function isSamePage(one: OwnPage, other: OwnPage): boolean {
  return foldPath(one.name) === foldPath(other.name) || (one.key === other.key && one.lang === other.lang);
}

async function readOwnPage(
  root: string,
  path: string,
  site: Pick<Site, 'language'>,
  measure: MeasurePicture,
  refuse: (issues: readonly Issue[]) => void,
): Promise<OwnPage | undefined> {
  const bytes = readArticleBytes(join(root, 'pages', path));
  const text = bytes.ok ? decodeArticle(bytes.value) : bytes;
  const parts = text.ok ? frontMatter(text.value) : text;
  const name = path.normalize('NFC').slice(0, -'.md'.length);
  refuse(name === ownAboutPage ? [] : addressIssues(path));
  if (!parts.ok) {
    refuse([
      parts.issue.remedy === opening ? { ...parts.issue, remedy: 'begin with "---", "title: …", "---"' } : parts.issue,
    ]);
    return undefined;
  }
  refuse(bodyIssues(root, path, parts.value));
  const parsed = ownPageSchema.safeParse(filledOnly(parts.value.fields), { reportInput: true });
  if (!parsed.success) {
    const lineOf = fieldLines(parts.value.yaml);
    refuse(
      fieldProblems(ownPageSchema, parsed.error.issues).map(({ path, ...problem }) => ({
        ...problem,
        line: lineOf(path),
      })),
    );
    return undefined;
  }
  const { title, summary, lang, ...places } = parsed.data;
  const { key, lang: named } = splitOwnName(name);
  if (named !== undefined && lang !== undefined && named !== lang)
    refuse([
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
function bodyIssues(root: string, path: string, { body, bodyLine }: FrontMatter): readonly Issue[] {
  if (body === '') return [{ line: bodyLine, message: 'has no text', remedy: 'write it below the front matter' }];
  const { images, links } = bodyReferences(body);
  const html = rawHtml(body);
  const at = ({ line }: { readonly line: number }) => bodyLine + line - 1;
  const name = path.slice(0, -'.md'.length);
  return [
    ...images
      .filter(({ src }) => staticFile(root, name, src) === undefined)
      .map((image) => ({
        line: at(image),
        message: `has a picture that is not in the folder "static": ${quoteValue(image.src)}`,
        remedy: 'put the file there, and name it as it would be on the site',
      })),
    ...links
      .filter(
        ({ href, isVisible }) => !(isVisible && typeof linkKind(href) === 'object' && staticFile(root, name, href)),
      )
      .flatMap((link) => linkIssues(path, link).map((issue) => ({ line: at(link), ...issue }))),
    ...links
      .filter(({ href }) => linkKind(href) === 'file' && staticFile(root, name, href) === undefined)
      .map((link) => ({
        line: at(link),
        message: `has a link to a file that is not in the folder "static": ${quoteValue(link.href)}`,
        remedy: 'put the file there, and name it as it would be on the site',
      })),
    ...(html
      ? [{ line: at(html), message: `has raw HTML: ${quoteValue(html.first)}`, remedy: 'write it in Markdown' }]
      : []),
  ];
}

/** The file in `static` that a page's link means: the folder is copied to the site's root. Undefined if there is none. */
function staticFile(root: string, name: string, href: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/#]|$)/i.test(href)) return undefined;
  const file = posix.join(posix.dirname(name), decodeAddress(href.replace(/[?#].*$/s, '')));
  return !file.startsWith('../') && existsSync(join(root, 'static', file)) ? file : undefined;
}

/** The fields with a value. */
function filledOnly(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''));
}
