import { expect, test } from 'vitest';
import { englishCompounds } from '../../../../src/search/fold/english-compounds.ts';
import { frequentEnglish } from '../../../../src/search/fold/english-frequency.ts';

const compounds = englishCompounds(frequentEnglish(), () => true);

test.each([
  ['guesthouse', 'guest', 'house'],
  ['nightclub', 'night', 'club'],
  ['midday', 'mid', 'day'],
  ['shootout', 'shoot', 'out'],
  ['sunglasses', 'sun', 'glasses'],
  ['haircut', 'hair', 'cut'],
])('%s is %s and %s', (spelling, ...parts) => {
  expect(compounds.get(spelling)).toEqual(parts);
});

test.each(['copper', 'monkey', 'donkey', 'camper', 'topper', 'permission', 'bungee', 'together', 'government'])(
  '%s is one word',
  (spelling) => {
    expect(compounds.has(spelling)).toBe(false);
  },
);

test('both parts are words of the archive', () => {
  const isPart = (spelling: string) => spelling !== 'house';
  expect(englishCompounds(frequentEnglish(), isPart).has('guesthouse')).toBe(false);
});
