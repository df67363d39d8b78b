import type { Address } from '../../articles/model/article.ts';
import { attachmentUrls } from '../../attachments/attachment-info.ts';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { articlesWithMedia, pictureFolder, yearOfArticle } from '../../catalog/store/offline-store.ts';
import { articleFile } from '../../pages/parts/addresses.ts';
import { planVariants } from '../../pictures/plan-variants.ts';
import type { YearsOf } from './offline-group.ts';

/** Which years' articles a file shows: an article's page, or a picture or attachment of one or several. */
export function yearsOfFiles(catalog: Catalog): YearsOf {
  let media: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  return (file) => {
    if (file.startsWith(pictureFolder)) {
      media ??= yearsOfMedia(catalog);
      return [...(media.get(file) ?? [])];
    }
    const address = file.replace(/\.html$/, '') as Address;
    const year = articleFile(address) === file ? yearOfArticle(catalog, address) : undefined;
    return year === undefined ? [] : [year];
  };
}

function yearsOfMedia(catalog: Catalog): ReadonlyMap<string, ReadonlySet<string>> {
  const years = new Map<string, Set<string>>();
  for (const { year, pictures, attachments } of articlesWithMedia(catalog)) {
    const urls = [
      ...pictures.flatMap((info) => planVariants(info)).map(({ url }) => url),
      ...attachments.flatMap(attachmentUrls),
    ];
    for (const url of urls) {
      const known = years.get(url);
      if (known) known.add(year);
      else years.set(url, new Set([year]));
    }
  }
  return years;
}
