import type { ArticleImage } from '../../../articles/model/article.ts';
import { plainText } from '../../reading/body/plain-text.ts';
import type { Resolve } from '../../reading/body/resolve.ts';
import type { Note } from '../../reading/draft/draft.ts';
import { type Fields, fieldOf, isRecord, listOf, textOf } from '../../reading/json/field-values.ts';

const names = (
  'image featured_image featuredimage feature_image primary_image heroimage hero coverimage cover_image cover images thumbnail ' +
  'ogimage og_image'
).split(' ');

/** The picture that front matter names for the head of a post, where it came along; else what is missing. */
export function frontPicture(
  fields: Fields,
  resolve: Resolve,
): { readonly image?: ArticleImage; readonly notes: readonly Note[] } {
  const name = names.find((one) => sourceIn(fieldOf(fields, one)) !== undefined);
  if (name === undefined) return { notes: [] };
  const value = fieldOf(fields, name);
  const src = sourceIn(value) ?? '';
  const own = isRecord(value) ? value : {};
  const alt = plainText(
    textOf(own, 'alt', 'description') ?? textOf(fields, 'image_alt', 'alt', 'image_accessibility') ?? '',
  );
  const caption = plainText(
    textOf(own, 'caption', 'title') ?? textOf(fields, 'image_caption', 'image_figcaption', 'caption') ?? '',
  );
  const credit = plainText(textOf(own, 'credit', 'attribution') ?? textOf(fields, 'image_credit', 'credit') ?? '');
  const found = resolve.picture(src);
  const about = [alt, caption, credit]
    .filter((text) => text !== '')
    .map((text) => `; "${text.slice(0, 200)}"`)
    .join('');
  if (!('src' in found))
    return {
      notes: [{ kind: 'missing', field: 'image', message: `is not in the source: ${src.slice(0, 200)}${about}` }],
    };
  const said = { ...(caption === '' ? {} : { caption }), ...(credit === '' ? {} : { credit }) };
  return { image: { src: found.src, alt, ...said }, notes: [] };
}

function sourceIn(value: unknown): string | undefined {
  if (typeof value === 'string') return /^(?:|true|false|none)$/.test(value.trim()) ? undefined : value.trim();
  if (Array.isArray(value)) return sourceIn(value[0]) ?? listOf({ list: value }, 'list')[0];
  return isRecord(value)
    ? textOf(value, 'src', 'url', 'image', 'path', 'feature', 'file', 'source', 'thumb')
    : undefined;
}
