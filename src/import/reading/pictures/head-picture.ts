import type { ArticleImage } from '../../../articles/model/article.ts';
import { plainText } from '../body/plain-text.ts';
import type { Resolve } from '../body/resolve.ts';
import type { Note } from '../draft/draft.ts';

/** A picture that a source refers to, in the source's own words. */
export interface SourcePicture {
  readonly src: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** The picture at the head of an article. If its file is not in the source, or is faulty, a note says so and keeps its words. */
export function headPicture(
  picture: SourcePicture | undefined,
  resolve: Resolve,
): { readonly image?: ArticleImage; readonly notes: readonly Note[] } {
  const src = picture?.src.trim() ?? '';
  if (!picture || src === '') return { notes: [] };
  const [alt = '', caption = '', credit = ''] = [picture.alt, picture.caption, picture.credit].map((text) =>
    plainText(text ?? ''),
  );
  const resolved = resolve.picture(src);
  if ('src' in resolved) {
    const words = { ...(caption === '' ? {} : { caption }), ...(credit === '' ? {} : { credit }) };
    return { image: { src: resolved.src, alt, ...words }, notes: [] };
  }
  const words = [alt, caption, credit].filter((text) => text !== '').map((text) => `; "${text.slice(0, 200)}"`);
  const reason =
    resolved.fault === undefined
      ? `is not in the source: ${picture.src.slice(0, 200)}`
      : `was left out: ${resolved.fault.slice(0, 400)}`;
  const message = `${reason}${words.join('')}`;
  return { notes: [{ kind: 'missing', field: 'image', message }] };
}
