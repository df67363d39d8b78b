import { filledFields } from '../../../articles/model/fields.ts';
import type { SourcePicture } from '../../reading/pictures/head-picture.ts';
import { elementsBelow, elementsOf, textUnder, type XmlElement } from '../../reading/xml/xml-element.ts';

/** The largest picture of an entry: of Media RSS, or an enclosure. */
export function mediaPicture(entry: XmlElement): SourcePicture | undefined {
  const media = elementsBelow(entry, 'media:content', 'media:thumbnail');
  const pictures = [...media, ...elementsOf(entry, 'enclosure')].filter(({ name, attributes }) => {
    const kind =
      attributes.medium ?? attributes.type ?? (name === 'media:thumbnail' ? 'image' : (attributes.url ?? ''));
    return /^image|\.(?:jpe?g|png|webp|avif|gif)(?:\?|$)/i.test(kind);
  });
  const best = pictures.toSorted((first, other) => width(other) - width(first))[0];
  if (best?.attributes.url === undefined) return undefined;
  const text = (name: string): string | undefined => textUnder(best, name) ?? textUnder(entry, name);
  return {
    src: best.attributes.url,
    ...filledFields({ caption: text('media:description'), credit: text('media:credit') }),
  };
}

function width({ attributes }: XmlElement): number {
  return Number.parseInt(attributes.width ?? '0', 10) || 0;
}
