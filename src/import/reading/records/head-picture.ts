import { plainText } from '../body/plain-text.ts';
import type { Draft, Note } from '../draft/draft.ts';
import type { ArticleRecord } from './article-record.ts';

/** The picture at an article's head, where it came along; else it is told in `notes`, with what is said of it. */
export function headPicture(
  image: ArticleRecord['image'],
  picture: (src: string) => object,
  notes: Note[],
): Pick<Draft, 'image'> {
  if (!image || image.src.trim() === '') return {};
  const found = picture(image.src.trim());
  const said = {
    alt: plainText(image.alt ?? ''),
    caption: plainText(image.caption ?? ''),
    credit: plainText(image.credit ?? ''),
  };
  if ('src' in found && typeof found.src === 'string') {
    const optional = Object.entries(said).filter(([name, text]) => name === 'alt' || text !== '');
    return { image: { src: found.src, alt: '', ...Object.fromEntries(optional) } };
  }
  const words = Object.values(said).filter((text) => text !== '');
  const about = words.map((text) => `; "${text.slice(0, 200)}"`).join('');
  notes.push({ kind: 'missing', field: 'image', message: `is not in the source: ${image.src.slice(0, 200)}${about}` });
  return {};
}
