import { describe, expect, test } from 'vitest';
import { randomOf } from '../../../../scripts/bench/archive/random.ts';
import { areSimilar } from '../../../../src/catalog/copies/compare-sketches.ts';
import { isSerial } from '../../../../src/catalog/copies/is-serial.ts';
import { areSerialHeadlines } from '../../../../src/catalog/copies/serial-headlines.ts';
import { readSketch, writeSketch } from '../../../../src/catalog/copies/sketch-text.ts';
import { fewestWords, mostNumbers, type TextSketch, textSketch } from '../../../../src/catalog/copies/text-sketch.ts';
import { madeText, withChanges } from './made-text.ts';

function sketch(text: string): TextSketch {
  const made = textSketch(text);
  if (!made) throw new Error(`too short: ${text}`);
  return made;
}

const similar = (a: string, b: string, daysApart = 0) => areSimilar(sketch(a), sketch(b), daysApart);
const text = madeText(1, 300);
const cut = (from: number, to: number) => text.split(' ').slice(from, to).join(' ');

describe('a text and its copy are similar', () => {
  test.each([
    ['unchanged', text],
    ['with a tenth of its words changed', withChanges(text, 10)],
    ['without its last third', cut(0, 200)],
    ['without its beginning', cut(60, 300)],
    ['in capitals', text.toUpperCase()],
    ['with other marks', text.replaceAll('. ', '** — [')],
  ])('%s', (_, copy) => expect(similar(text, copy)).toBe(true));

  test.each([
    ['Unicode form', 'दिल्ली में \u0958ानून प\u095dाया \u095bोर से ल\u095cाई '.repeat(9)],
    ['accents', 'Élysée près du château où naît l’été '.repeat(9)],
  ])('in another %s', (_, once) => {
    const words = once.trim().split(' ');
    const written = words.map((word, index) => `${word}${index}`).join(' ');
    expect(sketch(written.normalize('NFD'))).toEqual(sketch(written));
  });

  test('whatever its links lead to', () => {
    const link = (address: string) => `${text} [more](${address} "title") https://example.org/${address}`;
    expect(sketch(link('one/two/three'))).toEqual(sketch(link('four')));
  });

  test.each(['東京都は新しい美術館を建てる計画を発表した', 'กรุงเทพมหานครประกาศแผนสร้างพิพิธภัณฑ์แห่งใหม่ริมแม่น้ำ'])(
    'in scripts without spaces: %s',
    (sentence) => {
      const letters = [...sentence];
      const mix = (seed: number) => {
        const random = randomOf('letters', seed);
        return Array.from({ length: 400 }, () => random.pick(letters)).join('');
      };
      const [long, other] = [mix(2), mix(5)];
      expect(similar(long, long.slice(0, (long.length * 3) / 4))).toBe(true);
      expect(similar(long, other)).toBe(false);
    },
  );
});

describe('two texts are not similar', () => {
  test.each([
    ['different words', text, madeText(2, 300)],
    ['a part of the words', text, `${cut(0, 100)} ${madeText(3, 200)}`],
    ['other numbers alone', `${text} 24 512 613 714 815`, `${text} 24 523 645 767 889`],
  ])('with %s', (_, a, b) => expect(similar(a, b)).toBe(false));

  const passage = (length: number, from: number, to: number) =>
    `${cut(0, from)} ${madeText(4, length)} ${cut(to, 300)}`;
  const long = madeText(8, 600);

  test('if they have other passages at the same place', () => {
    expect(similar(text, passage(25, 150, 175))).toBe(false);
    expect(similar(`${text} ${long}`, `${passage(80, 150, 230)} ${long}`)).toBe(false);
    // An insertion, a deletion, moved parts, a few words.
    expect(similar(text, passage(40, 150, 150))).toBe(true);
    expect(similar(text, passage(0, 150, 190))).toBe(true);
    expect(similar(text, [cut(0, 60), cut(160, 200), cut(100, 160), cut(60, 100), cut(200, 300)].join(' '))).toBe(true);
    expect(similar(text, passage(4, 150, 154))).toBe(true);
  });

  test('unless one text alone has such a passage, and the passage beside it was moved', () => {
    const moved = [cut(0, 60), cut(100, 160), cut(60, 100), cut(160, 300)].join(' ');
    for (const length of [20, 30, 40]) {
      const longer = `${cut(0, 60)} ${madeText(4, length)} ${cut(60, 300)}`;
      expect([similar(longer, moved), similar(moved, longer)]).toEqual([true, true]);
    }
  });

  test('if they were published weeks apart and each has a large passage of its own', () => {
    const other = `${madeText(4, 50)} ${cut(0, 250)}`;
    expect(similar(text, other, 20)).toBe(true);
    expect(similar(text, other, 30)).toBe(false);
    expect(similar(text, `${madeText(4, 50)} ${text}`, 30)).toBe(true);
    expect(similar(text, withChanges(`${cut(30, 300)}`, 10), 30)).toBe(true);
  });

  test('if they are short, were published weeks apart, and another number stands at the same place', () => {
    const notice = (room: string) => `${cut(0, 60)} 10 11 12 14 15 16 18 20 21 ${room} ${cut(60, 120)}`;
    expect(similar(notice('room 7'), notice('room 9'), 20)).toBe(true);
    expect(similar(notice('room 7'), notice('room 9'), 30)).toBe(false);
    expect(similar(notice('room 7'), notice('room 7'), 30)).toBe(true);
    expect(similar(notice('room 7'), `${notice('room 7')} 9`, 30)).toBe(true);
    expect(similar(notice('room seven'), notice('hall seven'), 30)).toBe(true);
  });

  test('if one is short', () => {
    expect(textSketch(madeText(1, fewestWords - 1))).toBeUndefined();
    expect(textSketch(madeText(1, fewestWords))?.words).toBe(fewestWords);
  });
});

test('numbers of any script and with separators are the same', () => {
  expect(sketch(`${text} १,२३४ रुपये`).numbers).toEqual(sketch(`${text} 1234 रुपये`).numbers);
});

test('a text of many numbers keeps the same ones as its copy', () => {
  const rows = Array.from({ length: 200 }, (_, index) => `${madeText(index, 2)} ${(index * 7919) % 10007}`);
  expect(sketch(rows.join(' ')).numbers).toHaveLength(mostNumbers);
  expect(similar(rows.join(' '), rows.slice(0, 150).join(' '))).toBe(true);
});

test('a sketch is the same after it was written and read', () => {
  const made = sketch(`${text} 12 13`);
  expect(readSketch(writeSketch(made))).toEqual(made);
});

describe('three texts', () => {
  // Every twentieth word differs in each.
  const pieces = [1, 2, 3].map((seed) =>
    text
      .split(' ')
      .map((word, index) => (index % 20 === 0 ? madeText(seed * 100 + index, 1) : word))
      .join(' '),
  );
  const [a, b, third] = pieces.map(sketch) as [TextSketch, TextSketch, TextSketch];

  test('with gaps at the same places are a series', () => expect(isSerial({ a, b, third }, true)).toBe(true));

  test('with changes at different places are copies', () => {
    const [first, second] = [sketch(withChanges(text, 20, 3)), sketch(withChanges(text, 20, 11))];
    expect(isSerial({ a: first, b: second, third: sketch(text) }, true)).toBe(false);
    expect(isSerial({ a: sketch(text), b: first, third: second }, true)).toBe(false);
  });

  test('of which one is cut are copies', () => {
    expect(isSerial({ a: sketch(text), b: sketch(cut(0, 200)), third: sketch(cut(0, 150)) }, true)).toBe(false);
  });

  test('with a common part of which the rest differs are a series', () => {
    const [one, two, other] = [4, 5, 6].map((seed) =>
      sketch(`${cut(0, 150)} ${madeText(seed, seed === 6 ? 600 : 100)}`),
    );
    if (!one || !two || !other) throw new Error('no texts');
    expect(isSerial({ a: one, b: two, third: other }, false)).toBe(true);
    expect(isSerial({ a: one, b: two, third: sketch(madeText(7, 300)) }, false)).toBe(false);
  });
});

test.each([
  ['Kitchen garden, part 1', 'Kitchen garden, part 2', true],
  ['सोने का भाव 3 मई', 'सोने का भाव 4 मई', true],
  ['Kitchen garden, part 1', 'Kitchen garden, part 1', false],
  ['Kitchen garden', 'Kitchen garden, part 2', false],
  ['Three trains late in fog of 2020', '12 hours without power', false],
])('the headlines "%s" and "%s": a series %s', (a, b, expected) => {
  expect(areSerialHeadlines(a, b)).toBe(expected);
  expect(areSerialHeadlines(b, a)).toBe(expected);
});
