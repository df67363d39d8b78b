import type { ElementSelection } from './element-selection.ts';

/** The names of elements as whoever reads them expects: with the usual prefix of their namespace, whatever the file calls it. */
export class ElementNames {
  readonly #wanted: ElementSelection;
  readonly #prefixes = new Map<string, string>();

  constructor(wanted: ElementSelection) {
    this.#wanted = wanted;
  }

  /** The name of an element that is written so; one within a record may name its namespace itself, as the text of an entry does. */
  named(written: string, attributes: Readonly<Record<string, string>>, isWithin: boolean): string {
    for (const key in attributes) {
      if (!key.startsWith('xmlns:')) continue;
      const usual = this.#usualOf(attributes[key] ?? '');
      if (usual !== undefined) this.#prefixes.set(key.slice(6), usual);
    }
    const colon = written.indexOf(':');
    const prefix =
      colon > 0 ? this.#prefixes.get(written.slice(0, colon)) : this.#ownPrefix(attributes.xmlns, isWithin);
    if (prefix === undefined) return written;
    return prefix === '' ? written.slice(colon + 1) : `${prefix}:${written.slice(colon + 1)}`;
  }

  #usualOf(namespace: string): string | undefined {
    return this.#wanted.own?.test(namespace) ? '' : this.#wanted.prefixes?.get(namespace);
  }

  #ownPrefix(namespace: string | undefined, isWithin: boolean): string | undefined {
    return namespace === undefined || !isWithin ? undefined : this.#wanted.prefixes?.get(namespace);
  }
}
