import { join } from 'node:path';
import { renderBody } from '../articles/body/render-body.ts';
import { FileChangedError } from '../articles/files/file-changed-error.ts';
import { readBody } from '../articles/read-body.ts';
import { articleAt } from '../catalog/queries/article-queries.ts';
import type { ArticlePage } from '../pages/kinds/article/article-page.ts';
import { toPicture } from '../pages/parts/picture.ts';
import type { Archive } from './archive.ts';
import { layoutIds } from './layout-ids.ts';

/** Adds the body to an article's record, rendered from the article's file. */
export function withBody({ context, paths }: Archive, page: ArticlePage): ArticlePage {
  if (page.article.withdrawn) return page;
  const row = articleAt(context.catalog, page.file.slice(0, -'.html'.length));
  const file = join(paths.articles, row?.path ?? '');
  const source = readBody(file);
  if (!row || source?.bodyHash !== page.article.bodyHash) throw new FileChangedError(file);
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
