import { fieldValue, listField, textField } from '../../../reading/json/field-values.ts';
import { isObject, type JsonObject } from '../../../reading/json/json-object.ts';
import type { SourcePicture } from '../../../reading/pictures/head-picture.ts';

const pictureFields = (
  'image featured_image featuredimage feature_image primary_image heroimage hero coverimage cover_image cover images thumbnail ' +
  'ogimage og_image'
).split(' ');

/** The picture that front matter names for the head of a post. */
export function frontPicture(fields: JsonObject): SourcePicture | undefined {
  const value = pictureFields.map((name) => fieldValue(fields, name)).find((field) => sourceIn(field) !== undefined);
  const src = sourceIn(value);
  if (src === undefined) return undefined;
  const own = isObject(value) ? value : {};
  const alt = textField(own, 'alt', 'description') ?? textField(fields, 'image_alt', 'alt', 'image_accessibility');
  const caption =
    textField(own, 'caption', 'title') ?? textField(fields, 'image_caption', 'image_figcaption', 'caption');
  const credit = textField(own, 'credit', 'attribution') ?? textField(fields, 'image_credit', 'credit');
  return { src, alt: alt ?? '', caption: caption ?? '', credit: credit ?? '' };
}

function sourceIn(value: unknown): string | undefined {
  if (typeof value === 'string') return /^(?:|true|false|none)$/.test(value.trim()) ? undefined : value.trim();
  if (Array.isArray(value)) return sourceIn(value[0]) ?? listField({ list: value }, 'list')[0];
  if (!isObject(value)) return undefined;
  return textField(value, 'src', 'url', 'image', 'path', 'feature', 'file', 'source', 'thumb');
}
