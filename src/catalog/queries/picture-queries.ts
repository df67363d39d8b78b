import type { Catalog } from '../database/catalog.ts';

/** A picture that the archive shows. */
export interface PictureRow {
  /** Relative to the articles' folder. */
  readonly path: string;
  readonly info: unknown;
}

/** Every picture of articles that are not withdrawn, each once, in the order of their paths. */
export function allPictures(catalog: Catalog): readonly PictureRow[] {
  const pictures = new Map<string, PictureRow>();
  // The plus keeps SQLite to the index of the articles with pictures, which may be few.
  const rows = catalog
    .sql("SELECT pictures FROM articles WHERE +listed = 1 AND pictures <> '[]' ORDER BY path")
    .iterate();
  for (const row of rows) {
    for (const picture of JSON.parse(row.pictures as string) as readonly PictureRow[])
      pictures.set(picture.path, picture);
  }
  return [...pictures.values()];
}
