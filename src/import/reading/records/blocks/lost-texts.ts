import { isObject } from '../../json/json-object.ts';

const deepest = 80;
/** Texts of fewer words are names, colours and identifiers. */
const fewestWords = 3;
const mostTexts = 5000;

/** More are not looked for. */
const mostLost = 50;

/** A text of a block, with the place of the block in its list. */
export interface LostText {
  readonly at: number;
  readonly text: string;
}

/** The texts in blocks that their HTML does not have. */
export function lostTexts(blocks: readonly unknown[], html: string): readonly LostText[] {
  const written = lettersOf(html);
  const lost: LostText[] = [];
  // Texts mostly come in the order of the blocks.
  let from = 0;
  for (const [at, block] of blocks.entries()) {
    for (const text of textsIn(block, 0)) {
      if (lost.length >= mostLost) return lost;
      const letters = lettersOf(text);
      const next = written.indexOf(letters, from);
      if (next >= 0) from = next;
      else if (!written.includes(letters)) lost.push({ at, text });
    }
  }
  return lost;
}

function textsIn(value: unknown, depth: number): readonly string[] {
  if (typeof value === 'string') return isText(value) ? [value.trim()] : [];
  if (depth > deepest) return [];
  const inner = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
  return inner.flatMap((item: unknown) => textsIn(item, depth + 1)).slice(0, mostTexts);
}

function isText(text: string): boolean {
  return /\p{L}/u.test(text) && text.trim().split(/\s+/).length >= fewestWords && !/[{};]\s*[\w-]+\s*:/.test(text);
}

// Only letters and digits: HTML may have been written in another way.
function lettersOf(html: string): string {
  return html.replace(/<[^<>]*>|&#?\w{1,10};/g, '').replace(/[^\p{L}\p{N}]+/gu, '');
}
