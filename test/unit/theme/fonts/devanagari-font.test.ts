import { globSync, readFileSync } from 'node:fs';
import { convert } from 'fontverter';
import { beforeAll, describe, expect, test } from 'vitest';
import { devanagariSyllables } from '../../../../src/theme/fonts/devanagari-syllables.ts';
import { shapedWords } from '../../../../src/theme/fonts/shaped-glyphs.ts';

const wholeFont = import.meta.resolve(
  '@fontsource-variable/noto-serif-devanagari/files/noto-serif-devanagari-devanagari-wght-normal.woff2',
);
let whole: Uint8Array;
let cut: Uint8Array;

beforeAll(async () => {
  whole = await convert(readFileSync(new URL(wholeFont)), 'truetype');
  cut = await convert(readFileSync('src/theme/fonts/serif/serif-devanagari.woff2'), 'truetype');
});

/** Words with different numbers of glyphs in the reduced and the complete font: a lost sign or a split conjunct. */
function differing(words: readonly string[]): readonly string[] {
  const expected = visibleGlyphs(whole, words);
  return visibleGlyphs(cut, words).flatMap((glyphs, index) =>
    glyphs.length === expected[index]?.length && !glyphs.includes(0) ? [] : [words[index] ?? ''],
  );
}

/** The glyphs of each word without those that stand for a joiner, which is a space without width. */
function visibleGlyphs(font: Uint8Array, words: readonly string[]): readonly (readonly number[])[] {
  const [joiner = []] = shapedWords(font, ['\u200d']);
  return shapedWords(font, words).map((glyphs) => glyphs.filter((glyph) => !joiner.includes(glyph)));
}

describe('the reduced Devanagari font', () => {
  test('shapes every listed syllable like the complete font', () => {
    expect(differing(devanagariSyllables())).toEqual([]);
  });

  test('loses no vowel sign, nasal or र above any consonant', () => {
    const consonants = [...'कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह'];
    const signs = ['', 'ा', 'ि', 'ी', 'ु', 'ू', 'े', 'ै', 'ो', 'ौ', 'ं', 'ँ', 'िं', 'ीं', 'ें', 'ों', 'ां'];
    expect(differing(consonants.flatMap((letter) => signs.map((sign) => letter + sign)))).toEqual([]);
    const merged = ['ि', 'िं', 'ी', 'ीं', 'े', 'ें', 'ो', 'ों'];
    expect(differing(consonants.flatMap((letter) => merged.map((sign) => `र्${letter}${sign}`)))).toEqual([]);
  });

  test('shapes every word of the sample archive like the complete font', () => {
    const text = globSync('articles/**/*.md').map((file) => readFileSync(file, 'utf8').normalize('NFC'));
    const words = new Set(text.join(' ').match(/[\u0900-\u0965\u0970-\u097f]+/g));
    expect(words.size).toBeGreaterThan(1000);
    expect(differing([...words])).toEqual([]);
  });
});
