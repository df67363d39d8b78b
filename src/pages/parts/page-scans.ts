import { attachmentUrl, scanWordsUrl } from '../../attachments/attachment-info.ts';
import type { ArticleRow } from '../../catalog/queries/article-queries.ts';
import type { Url } from './addresses.ts';
import { type Picture, toPicture } from './picture.ts';

/** A picture of a newspaper page beside an article. */
export interface PageScan {
  readonly picture: Picture;
  /** The page or pages of the newspaper. */
  readonly page?: string;
  /** The file with the recognised text. */
  readonly text?: { readonly url: Url; readonly bytes: number };
  /** The script with the words and their places on the picture. */
  readonly words?: Url;
}

/** The scans of an article with the files of their texts. Undefined if there are none. */
export function pageScans({
  article,
  pictures,
  attachments,
}: {
  readonly article: ArticleRow['article'];
  readonly pictures: readonly Pick<ArticleRow['pictures'][number], 'src' | 'info'>[];
  readonly attachments: readonly Pick<ArticleRow['attachments'][number], 'src' | 'info'>[];
}): readonly PageScan[] | undefined {
  return article.scans?.flatMap(({ src, page, text }) => {
    const picture = pictures.find((other) => other.src === src)?.info;
    const file = attachments.find(({ src, info }) => src === text && info.scan)?.info;
    const words = file && scanWordsUrl(file);
    if (!picture) return [];
    return {
      picture: toPicture({ alt: '' }, picture, 'body'),
      ...(page === undefined ? {} : { page }),
      ...(file ? { text: { url: attachmentUrl(file), bytes: file.bytes } } : {}),
      ...(words === undefined ? {} : { words }),
    };
  });
}
