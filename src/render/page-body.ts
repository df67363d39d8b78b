import { join } from 'node:path';
import { articleHref } from '../articles/body/link-kind.ts';
import { renderBody } from '../articles/body/render-body.ts';
import { FileChangedError } from '../articles/files/file-changed-error.ts';
import { readBody } from '../articles/read-body.ts';
import { articleAt } from '../catalog/queries/article-queries.ts';
import type { AboutPage } from '../pages/kinds/about/about-page.ts';
import type { ArticlePage } from '../pages/kinds/article/article-page.ts';
import type { OwnPageRecord, OwnText } from '../pages/kinds/own/own-page-record.ts';
import type { SearchFormPage } from '../pages/kinds/search/search-page.ts';
import type { TermPage } from '../pages/kinds/term/term-page.ts';
import type { PageRecord } from '../pages/page-kinds.ts';
import { urlOf } from '../pages/parts/addresses.ts';
import { toPicture } from '../pages/parts/picture.ts';
import { toBodyFile } from '../pages/parts/to-body-file.ts';
import type { Archive } from './archive.ts';
import { type PluralForms, plural } from './filters/texts/plural.ts';
import { layoutIds } from './layout-ids.ts';

/** What `rich-text.css` styles. Few articles have any of it. */
const richText = /<(?:dl|h[4-6]|hr|pre|table)[ >]|\bclass="(?:gallery|player|pullquote|footnotes|task|file|note)\b/;

/** A record with its text as HTML, if it has a text: that of an article, or of a page of the archive's owner. */
export function withText(archive: Archive, record: PageRecord): PageRecord {
  if (record.kind === 'article') return withBody(archive, record);
  if (record.kind === 'term') return withProfileText(record);
  if (record.kind === 'search') return withPageTexts(record);
  return 'text' in record && record.text ? withOwnBody(archive, { ...record, text: record.text }) : record;
}

function withOwnBody<Page extends OwnPageRecord | AboutPage>(
  { context }: Archive,
  page: Page & { readonly text: OwnText },
): Page {
  const pictures = context.ownPages.find(({ name }) => name === page.text.name)?.pictures ?? [];
  const { html: body } = renderBody(page.text.markdown, {
    lang: page.text.lang,
    root: page.root,
    takenIds: layoutIds,
    pictureOf: (src) => {
      const picture = pictures.find((other) => other.src === src);
      if (!picture) return undefined;
      const { file, width, height } = picture;
      return { width, height, sources: [{ type: '', variants: [{ url: urlOf(file), width, height }] }] };
    },
  });
  return { ...page, text: { ...page.text, body } };
}

/** Adds the texts of the owner's pages, for the search. */
function withPageTexts(page: SearchFormPage): SearchFormPage {
  const textOf = (markdown: string) => renderBody(markdown, { lang: page.lang, pictureOf: () => undefined }).text;
  return { ...page, pages: page.pages.map((each) => ({ ...each, text: textOf(each.markdown), markdown: '' })) };
}

/** Adds the text of the owner about a term. Its links to articles and pages are as from the top of the site. */
function withProfileText(page: TermPage): TermPage {
  if (!page.profile) return page;
  const { html: body, text } = renderBody(page.profile.markdown, {
    ...{ lang: page.profile.lang, root: page.root, takenIds: layoutIds, pictureOf: () => undefined },
    linkOf: (href) => page.root + articleHref(href),
  });
  return { ...page, profile: { ...page.profile, body, text } };
}

/** Adds the body to an article's record, rendered from the article's file. */
function withBody({ context, paths, strings }: Archive, page: ArticlePage): ArticlePage {
  if (page.article.withdrawn) return page;
  const row = articleAt(context.catalog, page.file.slice(0, -'.html'.length));
  const file = join(paths.articles, row?.path ?? '');
  const source = readBody(file);
  if (!row || source?.bodyHash !== page.article.bodyHash) throw new FileChangedError(file);
  const t = strings[page.lang];
  const forms: PluralForms = Object.assign({ other: '{n}' }, t?.documentPages);
  const rendered = renderBody(source.body, {
    lang: page.article.lang,
    gallery: page.article.images,
    root: page.root,
    takenIds: layoutIds,
    fileOf: (src) => toBodyFile(row.attachments, src),
    enlarge: typeof t?.enlarge === 'string' ? t.enlarge : undefined,
    countPages: (pages) => plural(forms, pages, page.lang),
    pictureOf: (src) => {
      const info = row.pictures.find((picture) => picture.src === src)?.info;
      return info ? toPicture({ alt: '' }, info, 'body') : undefined;
    },
  });
  const { html: body, headings, words } = rendered;
  // Text has no tags, so these are our players.
  const hasPlayers = /<(?:audio|video) /.test(body);
  const isRich = richText.test(body);
  return { ...page, article: { ...page.article, body, headings, words, hasPlayers, isRich } };
}
