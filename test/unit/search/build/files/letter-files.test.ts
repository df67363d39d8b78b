import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinEntries, letterFiles } from '../../../../../src/search/build/files/letter-files.ts';

const key = fc.oneof(
  fc.string({ minLength: 1, maxLength: 4 }),
  fc.constantFrom('lockdown', 'लॉक डाउन', '__proto__', 'pm'),
);
const lists = fc.uniqueArray(fc.tuple(key, fc.array(fc.string())), { selector: ([word]) => word });

test('every spelling is in the file of its first letter, and no file is empty', () => {
  fc.assert(
    fc.property(fc.record({ names: lists, compounds: lists, english: lists, acronyms: lists }), (spellings) => {
      const { files, letters } = letterFiles(spellings);
      const read = new Map(files.map(({ name, bytes }) => [name, JSON.parse(gunzipSync(bytes).toString())]));
      const left = new Set(files.map(({ name }) => name));
      for (const [kind, entries] of Object.entries(spellings)) {
        for (const [word, value] of entries) {
          const file = letters[word.charAt(0)] ?? '';
          left.delete(file);
          expect(Object.getOwnPropertyDescriptor(read.get(file)?.[kind] ?? {}, word)?.value).toEqual(value);
        }
      }
      expect(left.size).toBe(0);
    }),
  );
});

test('joined entries have each spelling once, with all of its words', () => {
  expect(
    joinEntries([
      ['data', ['डेटा']],
      ['doctor', ['डॉक्टर']],
      ['data', ['डाटा', 'डेटा']],
    ]),
  ).toEqual([
    ['data', ['डेटा', 'डाटा']],
    ['doctor', ['डॉक्टर']],
  ]);
});
