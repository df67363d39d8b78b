import { type PictureInfo, variantKey } from '../../pictures/picture-info.ts';
import type { Catalog } from '../database/catalog.ts';
import { jsonOf } from '../database/columns.ts';

/** A picture that the archive shows. */
export interface PictureRow {
  /** Relative to the articles' folder. */
  readonly path: string;
  readonly info: PictureInfo;
}

/** Every picture of articles that are not withdrawn, each once for its use, in the order of their articles' paths. */
export function allPictures(catalog: Catalog): readonly PictureRow[] {
  // The plus makes SQLite use the index of articles with pictures, which may be few.
  const statement = "SELECT pictures FROM articles WHERE +listed = 1 AND pictures <> '[]' ORDER BY path";
  const pictures = new Map<string, PictureRow>();
  for (const [shown] of catalog.iterate([jsonOf<readonly PictureRow[]>()], statement))
    for (const picture of shown) pictures.set(`${variantKey(picture.info)} ${picture.path}`, picture);
  return [...pictures.values()];
}
