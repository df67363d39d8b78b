import { join } from 'node:path';
import { FileChangedError } from '../../articles/files/file-changed-error.ts';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { hashOfFile } from '../../catalog/store/page-store.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import { type ReadSearchFile, searchFileReader } from '../../search/build/files/search-file-reader.ts';
import { type PartMakers, partMakers } from '../../search/build/table/part-makers.ts';

/** Makes parts of the search table from the files of shards that are staged or on the site. */
export function publishedPartMakers(catalog: Catalog, staging: string, site: string): PartMakers {
  const [searchDir, published] = [join(staging, 'search'), join(site, 'search')];
  const read = checkedReader(catalog, searchFileReader([searchDir, published]));
  return partMakers({ read, readEarlier: searchFileReader([published]), searchDir });
}

/** Reads files of shards. Throws `FileChangedError` if one is not as the catalogue lists it. */
function checkedReader(catalog: Catalog, read: ReadSearchFile): ReadSearchFile {
  return (path) => {
    const file = `search/${path}`;
    try {
      const bytes = read(path);
      if (sha256(bytes) === hashOfFile(catalog, file)) return bytes;
    } catch {
      // The error below says what happens.
    }
    throw new FileChangedError(file);
  };
}
