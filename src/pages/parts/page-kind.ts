import type { ArticleChange, ArticleState } from '../../catalog/store/save-article.ts';
import type { PageBase } from './html-page.ts';
import type { PagesContext } from './pages-context.ts';

/**
 * A kind of page. Its template is the file `<name>.njk` beside it. A page's key is one string, which the catalogue stores:
 * `term|tag|3|रूस`.
 */
export interface PageKind<Page extends PageBase = PageBase> {
  readonly name: Page['kind'];
  /** The path of the file from the site's root, if the kind has one page only. */
  readonly file?: string;
  /** The keys of all pages of this kind in the catalogue as it is now. */
  readonly allKeys: (context: PagesContext) => Iterable<string>;
  /**
   * The keys of all pages that may differ after changes that are already saved in the catalogue, also of pages that no longer
   * exist. A key too many costs time only, because its record turns out to be the same. A missing key is a defect.
   */
  readonly affectedKeys: (context: PagesContext, changes: readonly ArticleChange[]) => Iterable<string>;
  /** The record of the page with this key. Undefined if there is no such page. */
  readonly record: (context: PagesContext, key: string) => Page | undefined;
  /** Files for the sitemap of lists. The sitemap of a year finds the pages of that year itself. */
  readonly sitemapFiles?: (context: PagesContext) => Iterable<string>;
}

type KeyParts<Part extends string> = Readonly<Record<Part, string | number>>;

interface PageKindOptions<Page extends PageBase, Part extends string> {
  readonly name: Page['kind'];
  /** The parts of a key in the order in which they are stored. Only the last may contain `|`. */
  readonly key: readonly Part[];
  readonly all: (context: PagesContext) => Iterable<KeyParts<Part>>;
  readonly affected: (context: PagesContext, changes: readonly ArticleChange[]) => Iterable<KeyParts<Part>>;
  readonly record: (context: PagesContext, key: Readonly<Record<Part, string>>) => Page | undefined;
  readonly sitemapFiles?: (context: PagesContext) => Iterable<string>;
}

/** A kind with many pages. */
export function pageKind<Page extends PageBase, Part extends string>(
  options: PageKindOptions<Page, Part>,
): PageKind<Page> {
  const { name, key: parts, all, affected, record, sitemapFiles } = options;
  function* format(keys: Iterable<KeyParts<Part>>): Generator<string> {
    for (const key of keys) yield [name, ...parts.map((part) => key[part])].join('|');
  }
  const parse = (key: string) => {
    const texts = key.split('|').slice(1);
    const last = parts.length - 1;
    return Object.fromEntries(
      parts.map((part, index) => [part, index === last ? texts.slice(last).join('|') : (texts[index] ?? '')]),
    ) as Record<Part, string>;
  };
  return {
    name,
    allKeys: (context) => format(all(context)),
    affectedKeys: (context, changes) => format(affected(context, changes)),
    record: (context, key) => record(context, parse(key)),
    ...(sitemapFiles ? { sitemapFiles } : {}),
  };
}

interface SinglePageOptions<Page extends PageBase> {
  readonly name: Page['kind'];
  /** Path from the site's root. */
  readonly file: string;
  /** Whether the page may differ after a change of any article. */
  readonly affected: boolean;
  readonly inSitemap?: boolean;
  readonly record: (context: PagesContext) => Page;
}

/** A kind with one page. Its key is its name. */
export function singlePage<Page extends PageBase>(options: SinglePageOptions<Page>): PageKind<Page> {
  const { name, file, affected, inSitemap = false, record } = options;
  return {
    name,
    file,
    allKeys: () => [name],
    affectedKeys: () => (affected ? [name] : []),
    record,
    ...(inSitemap ? { sitemapFiles: () => [file] } : {}),
  };
}

/** The states of the changed articles before and after the changes. */
export function changedStates(changes: readonly ArticleChange[]): readonly ArticleState[] {
  return changes.flatMap(({ before, after }) => [before, after].filter((state) => state !== undefined));
}
