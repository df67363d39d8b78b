import type { EndTags } from '../end-tags.ts';
import type { Damage } from './damage.ts';
import { hiddenMarkup, holdsScript, holdsTextTag } from './hidden-markup.ts';

/** The end of the content of a raw element. `isCut` if the text of the page begins there, without an end tag. */
interface RawEnd {
  readonly end: number;
  readonly isCut: boolean;
  readonly damage?: Damage;
}

/** Finds the ends of raw elements. Call `next` with positions in ascending order. */
export class RawEnds {
  readonly #markup: string;
  readonly #endTags: EndTags;
  #nextScript = -1;

  constructor(markup: string, endTags: EndTags) {
    this.#markup = markup;
    this.#endTags = endTags;
  }

  /** Where the content from a position on ends. Without `isMended` only an end tag ends it. `type` is that of a script, or `damaged` if its tag is. */
  next(name: string, from: number, isMended: boolean, type = ''): RawEnd {
    const endTag = this.#endTags.next(name, from);
    const end = endTag < 0 ? this.#markup.length : endTag;
    if (!isMended || (name !== 'style' && name !== 'script')) return { end, isCut: false };
    const hidden = this.#hidden(name, from, end, type);
    if (hidden !== undefined) return { end: from + hidden, isCut: true, damage: `${name}-kept` };
    const isLost = endTag < 0 && this.#markup.slice(from).trim() !== '';
    return { end, isCut: false, ...(isLost ? { damage: `${name}-lost` as const } : {}) };
  }

  #hidden(name: string, from: number, end: number, type: string): number | undefined {
    const isOpen = end === this.#markup.length;
    const content = this.#markup.slice(from, end);
    if (type === 'damaged') return holdsTextTag(content) ? 0 : undefined;
    if (name === 'script' && !isOpen && !this.#holdsScript(from, end, type)) return undefined;
    return hiddenMarkup(name, content, isOpen || /json/i.test(type));
  }

  // A search goes on where the last one ended.
  #holdsScript(from: number, end: number, type: string): boolean {
    if (this.#nextScript < from) {
      const at = this.#markup.indexOf('<script', from);
      this.#nextScript = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    if (this.#nextScript >= end || !/^$|javascript|module|json/i.test(type)) return false;
    const content = this.#markup.slice(from, end);
    return holdsScript(content) && !(/json/i.test(type) && isJson(content));
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return false;
    throw error;
  }
}
