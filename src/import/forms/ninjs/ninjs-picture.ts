import { filledFields } from '../../../articles/model/fields.ts';
import { isObject, type JsonObject, stringIn } from '../../reading/json/json-object.ts';
import type { SourcePicture } from '../../reading/pictures/head-picture.ts';
import { associatedItems } from './ninjs-items.ts';
import { textWithRole } from './text-with-role.ts';

/** The head picture of an item: that of Superdesk's `featuremedia`, else the first one that belongs to it. */
export function ninjsPicture(item: JsonObject): SourcePicture | undefined {
  const { associations } = item;
  const named = isObject(associations) ? [associations.featuremedia, associations.featureimage].filter(isObject) : [];
  const pictures = [...named, ...associatedItems(item)].filter((inner) => stringIn(inner, 'type') === 'picture');
  return pictures.map(pictureOf).find((picture) => picture !== undefined);
}

function pictureOf(item: JsonObject): SourcePicture | undefined {
  const { renditions } = item;
  const all = Array.isArray(renditions) ? renditions : isObject(renditions) ? Object.values(renditions) : [];
  const sizes = all.filter((size) => stringIn(size, 'href') !== undefined && !isOtherMedia(size));
  const width = (size: unknown): number => Number(stringIn(size, 'width') ?? 0) || 0;
  const src = stringIn(sizes.toSorted((first, other) => width(other) - width(first))[0], 'href');
  if (src === undefined) return undefined;
  return {
    src,
    ...filledFields({
      caption:
        textWithRole(item, 'descriptions', /caption|^$/i) ?? stringIn(item, 'description_text', 'description_html'),
      credit: stringIn(item, 'by', 'byline', 'creditline'),
      // Superdesk writes the text for readers who do not see a picture as its body.
      alt: stringIn(item, 'altText', 'alttext', 'alt_text', 'body_text'),
    }),
  };
}

function isOtherMedia(size: unknown): boolean {
  const type = stringIn(size, 'mimetype', 'contentType', 'contenttype');
  return type !== undefined && !/^image\//i.test(type);
}
