import type { Catalog } from './catalog.ts';

/** A fact about the last build, such as what the site folder held when it was published. */
export function readMetadata(catalog: Catalog, name: string): string | undefined {
  return catalog.sql('SELECT value FROM facts WHERE name = ?').get(name)?.value as string | undefined;
}

export function writeMetadata(catalog: Catalog, name: string, value: string): void {
  catalog.sql('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)').run(name, value);
}

export function deleteMetadata(catalog: Catalog, name: string): void {
  catalog.sql('DELETE FROM facts WHERE name = ?').run(name);
}
