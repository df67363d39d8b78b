import { dirname, join, resolve } from 'node:path';
import { formerPageLines, formerPagesFile } from '../../src/catalog/profiles/former-pages.ts';
import type { FormerPages } from '../../src/import/reading/draft/import-context.ts';
import { comparedAddress } from '../../src/language/addresses/old-address.ts';
import { readIfExists, writeAtomically } from '../../src/publish/disk/text-file.ts';

/** The old paths of lists and feeds that an import finds. They are added to the file of former pages, whose lines stay as they are. */
export class FormerPageNotes implements FormerPages {
  readonly #file: string;
  readonly #found = new Map<string, { readonly path: string; readonly to: string }>();

  /** Throws a ProblemsError if the file has mistakes. */
  private constructor(file: string) {
    this.#file = file;
    formerPageLines(file);
  }

  /** The notes for the archive whose settings file is `site`. Undefined if the articles go to another folder than the archive's. */
  static of({ to, site }: { readonly to: string; readonly site: string }): FormerPageNotes | undefined {
    const data = dirname(resolve(site));
    return dirname(resolve(to)) === dirname(data) ? new FormerPageNotes(join(data, formerPagesFile)) : undefined;
  }

  add(path: string, to: string): void {
    const form = comparedAddress(path);
    const other = this.#found.get(form);
    if (other === undefined || (other.to.startsWith('tags/') && to.startsWith('sections/')))
      this.#found.set(form, { path: other?.path ?? path, to });
  }

  /** Writes the paths that the file does not have, and returns how many these are. */
  write(): number {
    const known = new Set([...formerPageLines(this.#file).keys()].map(comparedAddress));
    const added = [...this.#found].filter(([form]) => form !== '' && !known.has(form));
    if (added.length === 0) return 0;
    const before: object = JSON.parse(readIfExists(this.#file) ?? '{}');
    const lines = { ...before, ...Object.fromEntries(added.map(([, { path, to }]) => [path, to])) };
    writeAtomically(this.#file, `${JSON.stringify(lines, null, 2)}\n`);
    return added.length;
  }
}
