import { describe, expect, it } from 'vitest';
import { missingColumns } from '../../../../../src/import/forms/table/column-map.ts';
import { findHeader } from '../../../../../src/import/forms/table/find-header.ts';
import { articleText, importFiles } from '../../import-files.ts';

const text =
  'The night ferry sails again from the old harbour, as it did every year before the flood, and the town came to see it go.';
const rows = [
  `12,The ferry sails again,2020-05-06,https://a.example/1,"${text}"`,
  `13,The mill burns down,2020-05-07,https://a.example/2,"${text.replace('night ferry', 'mill, ""old"",')}"`,
];
const messages = (made: Awaited<ReturnType<typeof importFiles>>): readonly string[] =>
  made.outcomes.flatMap(({ reason, notes }) => [
    ...(reason === undefined ? [] : [reason]),
    ...notes.map(({ message }) => message),
  ]);

describe('the columns of a table', () => {
  it('are recognised by their cells if the file does not name them', async () => {
    const made = await importFiles({ 'a.csv': rows.join('\n') });
    expect(made.outcomes.map(({ status }) => status)).toEqual(['imported', 'imported']);
    expect(articleText(made, '2020/05/06/the-ferry-sails-again.md')).toMatch(
      /url: https:\/\/a\.example\/1[\s\S]*The night ferry/,
    );
    expect(messages(made)).toContain('the file does not name its columns; they were recognised by what is in them');
    expect(messages(made).join()).toContain('"column 1" (2 rows)');
  });

  it('are found below other lines', async () => {
    const made = await importFiles({
      'a.csv': `Export of the paper, 2020\nMade on: 2021-01-01\n\ntitle;date;body\nFerry; 2020-05-06;"${text}"\n`,
    });
    expect(articleText(made, '2020/05/06/ferry.md')).toContain('The night ferry');
    expect(messages(made)).toContain(
      'the lines above the names of the columns were left out: "Export of the paper, 2020\nMade on: 2021-01-01"',
    );
  });

  it('are not guessed if it is not safe', () => {
    expect(findHeader(`a,b,c\n1,2,3\n`)).toBeUndefined();
    expect(findHeader(`name,born,about\nAsha Rao,2020-05-06,"${text}"\n`)).toBeUndefined();
    expect(findHeader(`${rows[0]}\n`)).toBeUndefined();
    expect(findHeader(`${rows[0]}\n1,2\n`)).toBeUndefined();
    expect(findHeader(rows.map((row) => row.replace(/2020-05-0\d/, 'May')).join('\n'))).toBeUndefined();
  });

  it('are asked for in words that say what to do', () => {
    expect(missingColumns({}, ['The ferry', '2020-05-06', text])).toContain('add a line above it with the names');
    expect(missingColumns({}, ['Kopf', 'Rumpf'])).toContain('with --columns');
  });
});
