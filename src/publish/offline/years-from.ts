import type { Catalog } from '../../catalog/catalog.ts';
import { offlineArticles } from '../../catalog/offline-queries.ts';
import { articleFile } from '../../pages/addresses.ts';
import type { PictureInfo } from '../../pictures/picture-info.ts';
import { planVariants } from '../../pictures/plan-variants.ts';
import type { YearsOf } from './offline-group.ts';

/** Which years' articles a file shows: an article's page, or a picture of one or several. */
export function yearsFrom(catalog: Catalog): YearsOf {
  const years = new Map<string, Set<string>>();
  const add = (file: string, year: string) => {
    const known = years.get(file);
    if (known) known.add(year);
    else years.set(file, new Set([year]));
  };
  for (const { address, year, pictures } of offlineArticles(catalog)) {
    add(articleFile(address), year);
    for (const info of pictures) for (const { url } of planVariants(info as PictureInfo)) add(url, year);
  }
  return (file) => [...(years.get(file) ?? [])];
}
