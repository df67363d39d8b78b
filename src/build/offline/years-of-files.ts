import type { Address } from '../../articles/model/article.ts';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { articlesWithPictures, pictureFolder, yearOfArticle } from '../../catalog/store/offline-store.ts';
import { articleFile } from '../../pages/parts/addresses.ts';
import { planVariants } from '../../pictures/plan-variants.ts';
import type { YearsOf } from './offline-group.ts';

/** Which years' articles a file shows: an article's page, or a picture of one or several. */
export function yearsOfFiles(catalog: Catalog): YearsOf {
  let pictures: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  return (file) => {
    if (file.startsWith(pictureFolder)) {
      pictures ??= yearsOfPictures(catalog);
      return [...(pictures.get(file) ?? [])];
    }
    const address = file.replace(/\.html$/, '') as Address;
    const year = articleFile(address) === file ? yearOfArticle(catalog, address) : undefined;
    return year === undefined ? [] : [year];
  };
}

function yearsOfPictures(catalog: Catalog): ReadonlyMap<string, ReadonlySet<string>> {
  const years = new Map<string, Set<string>>();
  for (const { year, pictures } of articlesWithPictures(catalog)) {
    for (const { url } of pictures.flatMap((info) => planVariants(info))) {
      const known = years.get(url);
      if (known) known.add(year);
      else years.set(url, new Set([year]));
    }
  }
  return years;
}
