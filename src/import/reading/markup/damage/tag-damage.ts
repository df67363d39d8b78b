import { isOpenValue } from './open-value.ts';

/** Text is read again after a damaged tag: so many times the length of the page at most. */
const mostReadAgain = 4;
/** Words after the last attribute of the last tag, which has no end. */
const shortestText = 20;

/** Finds tags that lost their end or a quote, and so hide the text after them. Call its methods in the order of the page. */
export class TagDamage {
  readonly #markup: string;
  readonly #isUsed: boolean;
  #budget: number;
  /** A tag is open. */
  #isOpen = false;
  /** The end of what is whole in the open tag: its name, or its last attribute with a value. */
  #whole = 0;
  /** Where the text begins after the open tag, if it is damaged. */
  #text = -1;
  #nextLess = -1;
  #nextGreater = -1;
  /** The place of the name of the current attribute. */
  #nameFrom = 0;
  #nameTo = 0;

  constructor(markup: string, isUsed: boolean) {
    this.#markup = markup;
    this.#isUsed = isUsed;
    this.#budget = mostReadAgain * markup.length;
  }

  /** A tag begins. Returns its name, without a tag that follows it. */
  tagName(from: number, to: number): string {
    const name = this.#markup.slice(from, to);
    this.#isOpen = true;
    this.#whole = to;
    const less = this.#isUsed ? name.indexOf('<') : -1;
    this.#text = less < 0 ? -1 : from + less;
    return less < 0 ? name : name.slice(0, less);
  }

  /** The name of an attribute. A `<` in it shows that the tag has no end. */
  attributeName(from: number, to: number): void {
    if (!this.#isUsed || this.#text >= 0) return;
    if (this.#less(from) < to) this.#text = this.#whole;
    this.#nameFrom = from;
    this.#nameTo = to;
  }

  /** The value of an attribute. Returns its end, which is earlier than `to` if the value hides text. */
  attributeValue(from: number, to: number, isQuoted: boolean): number {
    if (!this.#isUsed || this.#text >= 0) return to;
    this.#whole = isQuoted ? to + 1 : to;
    const end = isQuoted ? this.#greater(from) : this.#less(from);
    if (end >= to) return to;
    const name = this.#markup.slice(this.#nameFrom, this.#nameTo);
    if (isQuoted && !isOpenValue(name, this.#markup.slice(from, to), this.#markup.charAt(to + 1))) return to;
    this.#text = isQuoted ? end + 1 : end;
    return end;
  }

  /** The open tag ends. Returns where the text after it begins if it should have ended earlier; otherwise -1. */
  endTag(end: number): number {
    this.#isOpen = false;
    return this.#text < 0 ? -1 : this.spend(this.#text, end);
  }

  /** The page ends. Returns where the text after the open tag begins; -1 if there is none. */
  endPage(end: number): number {
    if (!this.#isOpen || !this.#isUsed) return -1;
    this.#isOpen = false;
    if (this.#text >= 0) return this.spend(this.#text, end);
    const greater = this.#markup.indexOf('>', this.#whole);
    if (greater >= 0 && greater + 1 < end) return this.spend(greater + 1, end);
    const rest = this.#markup.slice(this.#whole, end);
    const isText = rest.includes('<') || (rest.trim().length >= shortestText && !rest.includes('='));
    return isText ? this.spend(this.#whole, end) : -1;
  }

  /** The name of an end tag. Returns where the text after it begins if it has no end; otherwise -1. */
  closingTag(from: number, to: number, pageEnd: number): number {
    if (!this.#isUsed) return -1;
    const less = this.#less(from);
    if (less < to) return this.spend(less, to);
    if (this.#markup.charCodeAt(to) === greaterSign) return -1;
    const end = Math.min(this.#greater(to), pageEnd);
    const isDamaged = less < end || (end === pageEnd && this.#markup.slice(to, end).trim() !== '');
    return isDamaged ? this.spend(to, end) : -1;
  }

  /** The place where text is read again that was read to another place; -1 if too much of the page was. */
  spend(from: number, to: number): number {
    this.#budget -= to - from;
    return this.#budget < 0 ? -1 : from;
  }

  // The searches go on where the last ones ended.
  #less(from: number): number {
    if (this.#nextLess < from) this.#nextLess = placeOf(this.#markup, '<', from);
    return this.#nextLess;
  }

  #greater(from: number): number {
    if (this.#nextGreater < from) this.#nextGreater = placeOf(this.#markup, '>', from);
    return this.#nextGreater;
  }
}

const greaterSign = 0x3e;

function placeOf(markup: string, sign: string, from: number): number {
  const at = markup.indexOf(sign, from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}
