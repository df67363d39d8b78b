import { globSync, readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { beforeAll, describe, expect, test } from 'vitest';
import { devanagariSyllables } from '../../../src/theme/fonts/devanagari-syllables.ts';
import { shapedWords } from '../../../src/theme/fonts/shaped-glyphs.ts';

const wholeFont = import.meta.resolve(
  '@fontsource-variable/noto-serif-devanagari/files/noto-serif-devanagari-devanagari-wght-normal.woff2',
);
const truetype = { keepAllGlyphs: true, targetFormat: 'truetype' } as const;
let whole: Uint8Array;
let cut: Uint8Array;

beforeAll(async () => {
  whole = await subsetFont(readFileSync(new URL(wholeFont)), undefined, truetype);
  cut = await subsetFont(readFileSync('src/theme/fonts/serif-devanagari.woff2'), undefined, truetype);
});

/** The words that the cut font sets with more or fewer glyphs than the whole one: a sign lost, a conjunct taken apart. */
function differing(words: readonly string[]): readonly string[] {
  const [joiner = []] = shapedWords(whole, ['\u200d']);
  const expected = shapedWords(whole, words).map((glyphs) => glyphs.filter((glyph) => !joiner.includes(glyph)));
  return shapedWords(cut, words).flatMap((glyphs, index) =>
    glyphs.length === expected[index]?.length && !glyphs.includes(0) ? [] : [words[index] ?? ''],
  );
}

describe('the Devanagari font as cut for the pages', () => {
  test('sets every syllable that it was cut for as the whole font does', () => {
    expect(differing(devanagariSyllables())).toEqual([]);
  });

  test('loses no vowel sign, nasal or र above any consonant', () => {
    const consonants = [...'कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह'];
    const signs = ['', 'ा', 'ि', 'ी', 'ु', 'ू', 'े', 'ै', 'ो', 'ौ', 'ं', 'ँ', 'िं', 'ीं', 'ें', 'ों', 'ां'];
    expect(differing(consonants.flatMap((letter) => signs.map((sign) => letter + sign)))).toEqual([]);
    const merged = ['ि', 'िं', 'ी', 'ीं', 'े', 'ें', 'ो', 'ों'];
    expect(differing(consonants.flatMap((letter) => merged.map((sign) => `र्${letter}${sign}`)))).toEqual([]);
  });

  test('sets every word of the sample archive as the whole font does', () => {
    const text = globSync('articles/**/*.md').map((file) => readFileSync(file, 'utf8').normalize('NFC'));
    const words = new Set(text.join(' ').match(/[\u0900-\u0965\u0970-\u097f]+/g));
    expect(words.size).toBeGreaterThan(1000);
    expect(differing([...words])).toEqual([]);
  });
});
