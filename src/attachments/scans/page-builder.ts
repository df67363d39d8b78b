import { type Box, type ScanPage, ScanTextError, type ScanWord } from './scan-page.ts';

/** The largest newspaper pages have about 15,000 words. */
const mostWords = 100_000;

/** Words without an end at the end of a line: hyphens, the soft hyphen, and signs that OCR programs write for it. */
const parting = /[-\u00ad\u2010\u00ac]$/;
/** Characters without a meaning: of fonts, of the layout, and those that could not be recognised. */
const meaningless = /[\p{Cc}\p{Cs}\p{Co}\ufffd\ufeff]/gu;

interface OpenWord {
  text: string;
  readonly boxes: Box[];
}

/** Collects the words of a page in their order. Joins words that are parted at the end of a line. */
export class PageBuilder {
  readonly #blocks: OpenWord[][] = [[]];
  #count = 0;
  #isLineStart = false;
  /** Whether the file says that the last word goes on in the next line. */
  #isParted = false;

  /** Begins a paragraph. */
  block(): void {
    if (this.#words.length > 0) this.#blocks.push([]);
    this.#isLineStart = false;
    this.#isParted = false;
  }

  /** Begins a line. */
  line(): void {
    this.#isLineStart = true;
  }

  /** Says that the last word goes on in the next line. */
  parted(): void {
    this.#isParted = true;
  }

  /** Adds a text. If it has several words, each gets the part of the box that its letters take. */
  words(text: string, box: Box | undefined): void {
    const written = text.replace(meaningless, (character) => (character === '\u00ad' ? character : ' '));
    for (const match of written.matchAll(/[^\s]+/g))
      this.#word(match[0], box && partOf(box, match.index, match[0].length, written.length));
  }

  /** Adds a place to the last word. False if there is no word. */
  place(box: Box | undefined): boolean {
    const last = this.#words.at(-1);
    if (last && box) last.boxes.push(box);
    return last !== undefined;
  }

  page({ size, isInPixels }: Omit<ScanPage, 'blocks'>): ScanPage {
    const blocks = this.#blocks
      .map((words): readonly ScanWord[] =>
        words
          .map(({ text, boxes }) => ({ text: text.replaceAll('\u00ad', ''), boxes }))
          .filter(({ text }) => text !== ''),
      )
      .filter((words) => words.length > 0);
    return { ...(size ? { size } : {}), isInPixels, blocks };
  }

  get #words(): OpenWord[] {
    return this.#blocks.at(-1) ?? [];
  }

  #word(text: string, box: Box | undefined): void {
    const last = this.#words.at(-1);
    const joined = last && this.#isLineStart ? this.#joined(last.text, text) : undefined;
    this.#isLineStart = false;
    this.#isParted = false;
    if (last && joined !== undefined) {
      last.text = joined;
      this.place(box);
      return;
    }
    this.#count += 1;
    if (this.#count > mostWords)
      throw new ScanTextError('has more than 100,000 words', 'use the text of one page for each scan');
    this.#words.push({ text, boxes: box ? [box] : [] });
  }

  /** The word that two parts make; undefined if each is a word. */
  #joined(first: string, second: string): string | undefined {
    const isSoft = first.endsWith('\u00ad');
    if (!this.#isParted && !isSoft && !(parting.test(first) && /^\p{Ll}/u.test(second))) return undefined;
    const start = first.replace(parting, '');
    if (!/\p{L}\p{M}*$/u.test(start) || !/^\p{L}/u.test(second)) return undefined;
    return /^\p{Lu}/u.test(second) ? `${start}-${second}` : start + second;
  }
}

function partOf([left, top, width, height]: Box, from: number, length: number, whole: number): Box {
  return [left + (width * from) / whole, top, (width * length) / whole, height];
}
