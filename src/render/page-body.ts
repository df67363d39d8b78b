import { join } from 'node:path';
import { renderBody } from '../articles/body/render-body.ts';
import { readBody } from '../articles/read-body.ts';
import { articleAt } from '../catalog/queries/article-queries.ts';
import type { ArticlePage } from '../pages/kinds/article/article-page.ts';
import { toPicture } from '../pages/parts/picture.ts';
import type { Archive } from './archive.ts';
import { layoutIds } from './layout-ids.ts';

/** An article's file differs from the catalogue, because it was changed during the build. */
export class ArticleChangedError extends Error {
  constructor(file: string) {
    super(`${file} changed while the site was being built`);
    this.name = 'ArticleChangedError';
  }
}

/** Checks the name only, because errors from a worker process lose their class. */
export function isArticleChanged(error: unknown): boolean {
  return error instanceof Error && error.name === 'ArticleChangedError';
}

/** Adds the body to an article's record, rendered from the article's file. */
export function withBody({ context, paths }: Archive, page: ArticlePage): ArticlePage {
  if (page.article.withdrawn) return page;
  const row = articleAt(context.catalog, page.file.slice(0, -'.html'.length));
  const file = join(paths.articles, row?.path ?? '');
  const source = readBody(file);
  if (!row || source?.bodyHash !== page.article.bodyHash) throw new ArticleChangedError(file);
  const rendered = renderBody(source.body, {
    lang: page.article.lang,
    root: page.root,
    takenIds: layoutIds,
    pictureOf: (src) => {
      const info = row.pictures.find((picture) => picture.src === src)?.info;
      return info ? toPicture({ alt: '' }, info, 'body') : undefined;
    },
  });
  const { html: body, headings, words } = rendered;
  return { ...page, article: { ...page.article, body, headings, words } };
}
