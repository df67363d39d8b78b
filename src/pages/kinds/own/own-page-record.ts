import { type OwnPage, ownAboutPage } from '../../../articles/own/own-page.ts';
import { direction } from '../../../language/direction.ts';
import { languageName } from '../../../language/names/language-name.ts';
import { type Url, urlOf } from '../../parts/addresses.ts';
import { type HtmlPage, htmlPage } from '../../parts/html-page.ts';
import { type PageKind, pageKind } from '../../parts/page-kind.ts';
import { interfaceLanguageFor, type PagesContext } from '../../parts/pages-context.ts';

/** The text of one of the owner's pages. */
export interface OwnText {
  readonly name: string;
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly summary?: string;
  /** The same page in other languages. */
  readonly versions: readonly { readonly lang: string; readonly name: string; readonly url: Url }[];
  /** Markdown. */
  readonly markdown: string;
  /** Safe HTML, rendered separately. */
  readonly body: string;
}

/** A page of the archive's owner, such as an imprint. */
export interface OwnPageRecord extends HtmlPage {
  readonly kind: 'own';
  readonly text: OwnText;
}

/** The owner's pages. The page about the archive is ours, with the owner's text. */
export const ownPage: PageKind<OwnPageRecord> = pageKind({
  name: 'own',
  key: ['name'],
  all: ({ ownPages }) => ownPages.filter(({ name }) => name !== ownAboutPage),
  affected: () => [],
  record: (context, { name }) => {
    const text = ownText(context, name);
    if (!text) return undefined;
    const lang = interfaceLanguageFor(context, text.lang);
    const { title, summary: description } = text;
    return { ...htmlPage(context, { kind: 'own', file: ownPageFile(name), lang, title, description }), text };
  },
  sitemapFiles: ({ ownPages }) =>
    ownPages.filter(({ name }) => name !== ownAboutPage).map(({ name }) => ownPageFile(name)),
});

/** The text of a page of the owner. Undefined if there is no such page. */
export function ownText({ ownPages }: PagesContext, name: string): OwnText | undefined {
  const page = ownPages.find((other) => other.name === name);
  if (!page) return undefined;
  const { title, lang, summary, body: markdown } = page;
  return {
    ...{ name, title, lang, dir: direction(lang), ...(summary === undefined ? {} : { summary }) },
    versions: ownPages
      .filter((other) => other.key === page.key && other !== page)
      .map((other) => ({
        lang: other.lang,
        name: languageName(other.lang, other.lang),
        url: urlOf(ownPageFile(other.name)),
      })),
    ...{ markdown, body: '' },
  };
}

/** The file of a page of the owner. */
export function ownPageFile(name: string): string {
  return `${name}.html`;
}

/** A link to a page of the owner, in the menu or the footer. */
export interface OwnLink {
  readonly url: Url;
  readonly name: string;
  /** Language of `name` if it differs from the page's. */
  readonly lang?: string;
}

export type OwnLinks = Readonly<Record<'menu' | 'footer', Readonly<Record<string, readonly OwnLink[]>>>>;

/** The links to the owner's pages by place and interface language. Of a page's versions, the one in that language, else the archive's. */
export function ownLinks(context: PagesContext): OwnLinks {
  const { ownPages, languages } = context;
  const linksIn = (place: 'menu' | 'footer') =>
    Object.fromEntries(
      languages.map((lang) => [lang, placed(ownPages, place).map((page) => ownLink(context, page, lang))]),
    );
  return { menu: linksIn('menu'), footer: linksIn('footer') };
}

/** The link to a page of the owner in an interface language: to its version in that language, else in the archive's. */
export function ownLink({ ownPages, site }: PagesContext, page: OwnPage, lang: string): OwnLink {
  const versions = ownPages.filter(({ key }) => key === page.key);
  const version = [lang, site.language].flatMap((tag) => versions.find((other) => other.lang === tag) ?? [])[0] ?? page;
  const name = { url: urlOf(ownPageFile(version.name)), name: version.title };
  return version.lang === lang ? name : { ...name, lang: version.lang };
}

/** One version of each page that has this place, in order. */
function placed(pages: readonly OwnPage[], place: 'menu' | 'footer'): readonly OwnPage[] {
  const byKey = new Map<string, OwnPage>();
  for (const page of pages) if (page[place] !== undefined && !byKey.has(page.key)) byKey.set(page.key, page);
  return [...byKey.values()].toSorted((a, b) => (a[place] ?? 0) - (b[place] ?? 0));
}
