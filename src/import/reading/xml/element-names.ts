import type { ElementSelection } from './element-selection.ts';

/** Gives elements the usual prefix of their namespace, whatever prefix the file uses. */
export class ElementNames {
  readonly #selection: ElementSelection;
  readonly #prefixes = new Map<string, string>();

  constructor(selection: ElementSelection) {
    this.#selection = selection;
  }

  /** The name of an element. Inside a record an element may set its namespace itself, as the text of an Atom entry does. */
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
    return this.#selection.own?.test(namespace) ? '' : this.#selection.prefixes?.get(namespace);
  }

  #ownPrefix(namespace: string | undefined, isWithin: boolean): string | undefined {
    return namespace === undefined || !isWithin ? undefined : this.#selection.prefixes?.get(namespace);
  }
}
