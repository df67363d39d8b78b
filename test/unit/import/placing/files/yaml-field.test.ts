import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { yamlField } from '../../../../../src/import/placing/files/yaml-field.ts';

const bit = constantFrom(
  ...[
    'a',
    'Word',
    ' ',
    '-',
    ': ',
    ':',
    ' #',
    '#',
    '?',
    '&',
    '*',
    '!',
    '|',
    '>',
    "'",
    '"',
    '%',
    '@',
    '`',
    '{',
    '}',
    '[',
    ']',
  ],
  ...[
    ',',
    '.',
    '…',
    '~',
    'null',
    'true',
    'No',
    '0x1',
    '1e3',
    '12',
    '-1',
    '.inf',
    '\n',
    '\t',
    '\u00a0',
    'आज',
    'ا',
    '\u200d',
    '/',
  ],
  ...[
    '2024-05-06',
    'T10:00:00+05:30',
    'https://',
    '/2020/05/a/',
    'example.org',
    ...Array.from('()’‘“”;।$₹+–—'),
    '=',
    '<<',
    '---',
    '\u2028',
    '\ufeff',
    'y',
    '_',
    '^',
    '3 ',
    '18F',
    '#1',
  ],
);
const text = oneof(
  array(bit, { maxLength: 6 }).map((bits) => bits.join('')),
  string({ maxLength: 12 }),
);
const byLibrary = (value: unknown) => stringify({ field: value }, { lineWidth: 0, aliasDuplicateObjects: false });

describe('yamlField', () => {
  it('writes the same bytes as the YAML library, for any text', () => {
    assert(
      property(text, array(text, { maxLength: 3 }), (one, more) => {
        expect(yamlField('field', one)).toBe(byLibrary(one));
        expect(yamlField('field', more)).toBe(byLibrary(more));
        expect(yamlField('field', { src: one, alt: more[0] ?? '' })).toBe(byLibrary({ src: one, alt: more[0] ?? '' }));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    'null',
    'TRUE',
    '123',
    '1e3',
    '0123456789'.repeat(6).concat('1234'),
    `${'1'.repeat(40)}e${'1'.repeat(23)}`,
    'a: b',
  ])('quotes "%s"', (value) => {
    expect(yamlField('field', value)).toBe(`field: "${value}"\n`);
  });
});
