import fc from 'fast-check';
import { expect, test } from 'vitest';
import { englishInflections } from '../../../../../src/search/client/query/english-inflections.ts';

/** Forms of one word, in the spelling that the dictionary gives. */
const words = [
  'organize organized organizing organise organised organising',
  'announce announced announcing',
  'analyse analysed analysing analyze analyzed analyzing',
  'plan planned planning',
  'stop stopped stopping',
  'add added adding',
  'kill killed killing',
  'process processed processing',
  'visit visited visiting',
  'develop developed developing',
  'admit admitted admitting',
  'cancel cancelled cancelling canceled canceling',
  'study studied studying',
  'play played playing',
  'die died dying',
  'agree agreed agreeing',
  'free freed freeing',
  'see seeing',
  'argue argued arguing',
  'judge judged judging',
  'handle handled handling',
  'create created creating',
  'focus focused focusing',
  'fix fixed fixing',
  'use used using',
  'win won winning',
  'write wrote written writing',
  'woman women',
].map((line) => line.split(' '));

test.each(words.flatMap((forms) => forms.map((form) => [form, forms] as const)))(
  '%s finds its other forms',
  (form, all) => {
    expect([form, ...englishInflections(form)]).toEqual(expect.arrayContaining([...all]));
  },
);

test.each([
  ['announces', 'announced'],
  ['studies', 'studied'],
  ['reaches', 'reaching'],
  ['taxes', 'taxed'],
  ['organization', 'organisation'],
])('%s finds %s', (word, other) => {
  expect(englishInflections(word)).toContain(other);
});

test.each([
  ['united', 'unit'],
  ['evening', 'even'],
  ['being', 'bee'],
  ['rating', 'rat'],
  ['casting', 'caste'],
  ['planed', 'plan'],
  ['bring', 'br'],
  ['speed', 'spe'],
  ['crisis', 'crisi'],
  ['the', 'thing'],
  ['see', 'seed'],
  ['feed', 'fee'],
  ['seeing', 'sing'],
  ['freeing', 'fred'],
  ['said', 'saided'],
  ['government', 'governmented'],
])('%s is no form of %s', (word, other) => {
  expect(englishInflections(word)).not.toContain(other);
});

test('other scripts, numbers and very short words have none', () => {
  for (const word of ['बोलना', 'covid19', 'état', 'un', '']) expect(englishInflections(word)).toEqual([]);
});

test('a word has few forms, each once, and is not one of them', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-Z]{1,12}(?:s|es|ed|ing)?$/), (word) => {
      const forms = englishInflections(word);
      expect(new Set(forms).size).toBe(forms.length);
      expect(forms).not.toContain(word.toLowerCase());
      expect(forms.length).toBeLessThan(14);
      for (const form of forms) expect(form).toMatch(/^[a-z]+$/);
    }),
  );
});
