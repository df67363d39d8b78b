import { expect, test } from 'vitest';
import { addressClashes } from '../../../../src/catalog/scan/address-clashes.ts';

const clashes = (...paths: readonly string[]) =>
  addressClashes(paths, (path) => `articles/${path}`).map(({ file, message }) => `${file} ${message}`);

test.each([
  ['by case alone', '2023/A.md', '2023/a.md'],
  ['by a folder’s case', '2023/Delhi/a.md', '2023/delhi/a.md'],
  ['by how its marks are composed', 'caf\u00e9.md', 'cafe\u0301.md'],
  ['by nukta letters', '\u0958\u0932\u092e.md', '\u0915\u093c\u0932\u092e.md'],
  ['by a letter that is two in capitals', 'stra\u00dfe.md', 'strasse.md'],
])('addresses that differ %s clash', (_, one, other) => {
  for (const paths of [
    [one, other],
    [other, one],
  ]) {
    const [first, second] = [one, other].toSorted((a, b) => (a < b ? -1 : 1));
    expect(clashes(...paths)).toEqual([`articles/${second} has the same address as articles/${first}`]);
  }
});

test('reports three files with one address twice', () => {
  expect(clashes('A.md', 'a.md', '\u00c0.md', '\u00e0.md', '\u00c0\u0301.md')).toHaveLength(2);
  expect(clashes('kim.md', 'Kim.md', 'KIM.md')).toHaveLength(2);
});

test('different addresses do not clash', () => {
  expect(clashes('a.md', 'b.md', 'A/b.md', 'किम.md', 'कम.md', 'strase.md')).toEqual([]);
});
