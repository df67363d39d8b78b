import type { Catalog } from './catalog.ts';
import { text } from './columns.ts';

/** A value about the last build, such as the contents of the site folder when it was published. */
export function readMetadata(catalog: Catalog, name: string): string | undefined {
  return catalog.value(text, 'SELECT value FROM metadata WHERE name = ?', name);
}

export function writeMetadata(catalog: Catalog, name: string, value: string): void {
  catalog.run('INSERT OR REPLACE INTO metadata (name, value) VALUES (?, ?)', name, value);
}

export function deleteMetadata(catalog: Catalog, name: string): void {
  catalog.run('DELETE FROM metadata WHERE name = ?', name);
}

/** A value that was saved as JSON. */
export function readJsonMetadata<Value>(catalog: Catalog, name: string): Value | undefined {
  const json = readMetadata(catalog, name);
  return json === undefined ? undefined : JSON.parse(json);
}
