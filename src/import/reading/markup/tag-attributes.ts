import { decodeHTMLAttribute } from 'entities';
import { type Attributes, isReadAttribute, noAttributes } from './attributes.ts';

/** The attributes of a tag while it is scanned. Values that are not used need not be cut. */
export class TagAttributes {
  #values: Record<string, string> | undefined;
  /** The name of the current attribute; empty if its value is not used. */
  #name = '';

  get values(): Attributes {
    return this.#values ?? noAttributes;
  }

  /** Of two attributes with the same name, the first one is used. */
  get needsValue(): boolean {
    return this.#name !== '' && this.#values?.[this.#name] === undefined;
  }

  /** A tag begins. */
  clear(): void {
    this.#values = undefined;
  }

  /** An attribute begins; undefined if none is used here. */
  begin(written: string | undefined): void {
    const name = written?.toLowerCase() ?? '';
    this.#name = name !== '' && isReadAttribute(name) ? name : '';
  }

  end(value: string): void {
    this.#values ??= {};
    this.#values[this.#name] = value.includes('&') ? decodeHTMLAttribute(value) : value;
  }
}
