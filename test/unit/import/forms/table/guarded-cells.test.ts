import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRows } from '../../../../../src/import/reading/csv/csv-rows.ts';
import { csvLine } from '../../../../../src/language/csv-cells.ts';
import { articleText, importFiles } from '../../import-files.ts';

async function cellsOf(text: string): Promise<readonly unknown[]> {
  const cells: unknown[] = [];
  for await (const row of csvRows(pieces(text))) cells.push('values' in row ? row.values.text : row.fault);
  return cells;
}

async function* pieces(text: string): AsyncGenerator<string> {
  yield text;
}

describe('cells with our guard against formulas', () => {
  test('are restored, whatever they contain', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n\0\'" ,;|a＝\u00a0\ufeff') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 5 }), async (texts) => {
        const table = [csvLine(['id', 'text']), ...texts.map((text, id) => csvLine([id, text]))].join('');
        expect(await cellsOf(table)).toEqual(texts);
      }),
      { numRuns: 500 },
    );
  });

  test('are imported without the guard, and the report says so', async () => {
    const rows = [
      ['title', 'date', 'body', 'tags'],
      ['=1+1 is a headline', '2020-05-06', "'Tis the text of it.", "'@tag"],
    ];
    const made = await importFiles({ 'a.csv': rows.map(csvLine).join('') });
    const article = articleText(made, '2020/05/06/1-1-is-a-headline.md');
    expect(article).toContain('title: =1+1 is a headline');
    expect(article).toContain('- "\'@tag"');
    expect(article).toContain("'Tis the text of it.");
    expect(made.outcomes[0]?.notes).toContainEqual({
      kind: 'unsure',
      message: 'the apostrophe that stops spreadsheets from running a formula was removed from "title", "tags"',
    });
  });
});
