import { classOf, plainForm, unitClass } from './letter-table.ts';

/** The words of a text as hashes (FNV-1a), with the share of a word that each makes up, and which of them are numbers. */
export interface HashedWords {
  readonly hashes: readonly number[];
  /** In twelfths of a word: 12 for a word between spaces, less for a letter of a script without spaces. */
  readonly weights: readonly number[];
  readonly numbers: readonly number[];
}

/** The weight of a word. */
export const wholeWord = 12;
const weightOf: Readonly<Record<number, number>> = { [unitClass.ideograph]: 6, [unitClass.syllable]: 3 };
const seed = 0x811c9dc5;
const prime = 0x01000193;

/** Reads the words of a Markdown text. Addresses of links and pictures are no words. */
export function hashWords(markdown: string): HashedWords {
  const hashes: number[] = [];
  const weights: number[] = [];
  const numbers: number[] = [];
  const end = markdown.length;
  for (let at = 0; at < end; ) {
    const unit = markdown.charCodeAt(at);
    const kind = classOf(unit);
    if (kind === unitClass.none || kind === unitClass.skipped) {
      at = unit === 0x5d && markdown.charCodeAt(at + 1) === 0x28 ? endOfTarget(markdown, at) : at + 1;
      continue;
    }
    if (kind === unitClass.ideograph || kind === unitClass.syllable) {
      hashes.push(Math.imul(seed ^ plainForm(unit), prime));
      weights.push(weightOf[kind] ?? wholeWord);
      at += 1;
      continue;
    }
    if (isAddress(markdown, at)) {
      at = endOfAddress(markdown, at);
      continue;
    }
    let hash = seed;
    for (; at < end; at += 1) {
      const next = markdown.charCodeAt(at);
      const nextKind = classOf(next);
      if (nextKind === kind) hash = Math.imul(hash ^ plainForm(next), prime);
      else if (!(nextKind === unitClass.skipped || (kind === unitClass.digit && isGroupComma(markdown, at)))) break;
    }
    hashes.push(hash);
    weights.push(wholeWord);
    if (kind === unitClass.digit) numbers.push(hash);
  }
  return { hashes, weights, numbers };
}

/** `](https://example.org "title")`, from the bracket on. */
function endOfTarget(text: string, at: number): number {
  const close = text.indexOf(')', at);
  const line = text.indexOf('\n', at);
  return close < 0 || (line >= 0 && line < close) ? at + 1 : close + 1;
}

function isAddress(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x68 && (text.startsWith('https://', at) || text.startsWith('http://', at));
}

function endOfAddress(text: string, at: number): number {
  let end = at;
  while (end < text.length && text.charCodeAt(end) > 0x20) end += 1;
  return end;
}

/** 1,000 and 1000 are the same number. */
function isGroupComma(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x2c && classOf(text.charCodeAt(at + 1)) === unitClass.digit;
}
