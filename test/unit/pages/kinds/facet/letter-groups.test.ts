import { expect, test } from 'vitest';
import { letterGroups } from '../../../../../src/pages/kinds/facet/letter-groups.ts';
import type { Url } from '../../../../../src/pages/parts/addresses.ts';
import type { CountedTerm } from '../../../../../src/pages/parts/term-link.ts';

const terms = (...names: readonly string[]): readonly CountedTerm[] =>
  names.map((name) => ({ facet: 'tag', name, url: name as Url, count: 1 }));
const groupsOf = (lang: string, ...names: readonly string[]) =>
  letterGroups(terms(...names), lang).map(({ letter, terms: group }) => `${letter}: ${group.map(({ name }) => name)}`);

test('sorts each script in its own order, with the script of the page first', () => {
  const names = ['Zebra', 'کتاب', 'हाथी', 'école', 'آم', 'कमल', 'East'];
  expect(groupsOf('hi', ...names)).toEqual(['क: कमल', 'ह: हाथी', 'ا: آم', 'ک: کتاب', 'E: East,école', 'Z: Zebra']);
  expect(groupsOf('en', ...names)[0]).toBe('E: East,école');
  expect(groupsOf('ur', ...names)[0]).toBe('ا: آم');
});

test('vowel signs and nuktas do not split a group', () => {
  expect(groupsOf('hi', 'किताब', 'क़लम', 'काम')).toHaveLength(1);
});

test('groups all names that begin with a number', () => {
  expect(groupsOf('hi', '1857', '5जी')).toEqual(['#: 5जी,1857']);
});
