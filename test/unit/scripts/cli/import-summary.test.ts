import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportSummary } from '../../../../scripts/cli/import-summary.ts';
import { screenLine } from '../../../../scripts/cli/screen-line.ts';
import { type Outcome, statuses } from '../../../../src/import/placing/outcome.ts';

const unsure = (message: string, field = 'date') => ({ kind: 'unsure', field, message }) as const;
const imported = (file: string, ...notes: Outcome['notes']): Outcome => ({
  status: 'imported',
  file,
  article: `${file}.md`,
  notes,
});
const summaryOf = (outcomes: readonly Outcome[]): ImportSummary => {
  const summary = new ImportSummary();
  for (const outcome of outcomes) summary.add(outcome);
  return summary;
};

describe('ImportSummary', () => {
  it('groups reasons that differ in names and numbers, and ends with what to look at first', () => {
    const summary = summaryOf([
      imported('fine.txt'),
      ...[1, 2, 3].map((n) =>
        imported(`a${n}.txt`, unsure(`"May ${n}" has no year`), unsure('not recognised', 'lang')),
      ),
      { status: 'refused', file: 'feed.xml', id: 'x1', line: 7, reason: 'no date found', notes: [] },
      { status: 'refused', file: 'feed.xml', id: 'x2', line: 9, reason: 'not a date: "never"', notes: [] },
      { status: 'refused', file: 'feed.xml', id: 'x3', line: 11, reason: 'not a date: "later"', notes: [] },
      { status: 'skipped', file: 'd.txt', reason: 'is a draft', notes: [] },
      ...['rain', 'snow'].map((name) =>
        imported(`${name}.html`, unsure(`nearly the same text as 2020/${name}.md`, 'body')),
      ),
      ...['Ann', 'Ben'].map((name) =>
        imported(`${name}.md`, { kind: 'dropped', field: 'translator', message: `no field holds it: "${name}"` }),
      ),
    ]);
    expect(summary.lines(false, 12)).toEqual([
      'Refused 2: not a date: "…", as in feed.xml#x2:9',
      'Refused: feed.xml#x1:7: no date found',
      'Unsure 3: "date" "…" has no year, as in a1.txt',
      'Unsure 3: "lang" not recognised, as in a1.txt',
      'Unsure 2: "body" nearly the same text as another, as in rain.html',
      'Dropped 2: "translator" no field holds it: "…", as in Ann.md',
      'Left out: d.txt: is a draft',
    ]);
    expect(summary.lines(false, 5)).toEqual([
      'Refused 2: not a date: "…", as in feed.xml#x2:9',
      'Unsure 3: "date" "…" has no year, as in a1.txt',
      'Dropped 2: "translator" no field holds it: "…", as in Ann.md',
      'Left out: d.txt: is a draft',
      '… and 3 more reasons',
    ]);
    expect(summary.lastLine(false)).toBe('Look first at the 3 refused, such as feed.xml#x2:9 (all: --report FILE)');
  });

  it('ends without advice if nothing needs a look', () => {
    expect(summaryOf([imported('fine.txt')]).lastLine(false)).toBeUndefined();
    expect(
      summaryOf([{ status: 'skipped', file: 'd', reason: 'is a draft', notes: [] }]).lastLine(true),
    ).toBeUndefined();
  });

  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.constantFrom('a/'.repeat(400), '漢字'.repeat(90)),
  );
  const outcome = fc.record({
    status: fc.constantFrom(...statuses),
    file: text,
    reason: text,
    line: fc.nat(),
    notes: fc.array(fc.record({ kind: fc.constantFrom('unsure', 'suggested'), field: text, message: text }), {
      maxLength: 3,
    }),
  });

  it('fits the lines of one screen, whatever the import', () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 60 }), fc.integer({ min: 8, max: 16 }), (outcomes, room) => {
        const summary = summaryOf(outcomes);
        const lines = [...summary.lines(false, room), summary.lastLine(false) ?? ''];
        expect(lines.length).toBeLessThanOrEqual(room + 1);
        for (const line of lines) expect(screenLine(line)).toBe(line);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps few groups of endless reasons', () => {
    const summary = new ImportSummary();
    const word = (n: number): string => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    for (let n = 0; n < 2000; n += 1)
      summary.add({ status: 'refused', file: `f${n}`, reason: `fault ${word(n)}`, notes: [] });
    expect(summary.lines(false, 10)).toHaveLength(10);
    expect(summary.lines(false, 10)[0]).toBe('Refused 1,500: other reasons, as in f500');
  });
});

describe('screenLine', () => {
  it.each([
    ['short', 10, 'short'],
    ['posts/2020/05/06/a-long-name.md', 12, 'posts/2…e.md'],
    ['漢字漢字漢字', 7, '漢字…字'],
    ['a\u001b[2Jb', 20, 'a\\u001b[2Jb'],
  ])('fits %j to %i columns', (line, width, fitted) => expect(screenLine(line, width)).toBe(fitted));
});
