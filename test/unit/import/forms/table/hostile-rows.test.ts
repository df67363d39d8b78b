// @module-tag slow
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../../../../src/import/reading/csv/csv-rows.ts';
import { startCpuTimer } from '../../../../cpu-timer.ts';
import { articleText, importFiles } from '../../import-files.ts';

const next = JSON.stringify({ title: 'Next', date: '2020-05-06', body: 'The ferry sails again.' });

describe('hostile rows', () => {
  it('are refused one by one if their nesting is too deep, and the next row is read', async () => {
    const deep = `{"title":"Deep","date":"2020-05-06","body":${'['.repeat(50_000)}"x"${']'.repeat(50_000)}}`;
    const made = await importFiles({ 'a.jsonl': `${deep}\n${next}\n` });
    expect(made.outcomes.map(({ status, reason }) => [status, reason])).toEqual([
      ['refused', 'no text found'],
      ['imported', undefined],
    ]);
    expect(articleText(made, '2020/05/06/next.md')).toContain('The ferry sails again.');
  });

  it('take linear time', async () => {
    const cpuSeconds = startCpuTimer();
    const made = await importFiles({ 'a.jsonl': `${next}\n{"title":"Long","body":"${'x '.repeat(18_000_000)}` });
    expect(made.outcomes.map(({ status, reason }) => reason ?? status)).toEqual([
      'imported',
      'has a line of more than 32 MB',
    ]);
    expect(cpuSeconds()).toBeLessThan(4);
  });

  it('with deeply nested front matter do not end the import', async () => {
    const deep = `${'['.repeat(40_000)}1${']'.repeat(40_000)}`;
    const made = await importFiles({
      'a.md': `---json\n{"title":"Deep","date":"2020-05-06","odd":${deep},"tags":${deep}}\n---\nWords.\n`,
      'b.jsonl': next,
    });
    expect(made.outcomes.map(({ status, reason }) => reason ?? status).toSorted()).toEqual([
      'imported',
      'the front matter is nested deeper than 100 levels',
    ]);
  });

  it.each([
    ['in the last column', 'title,date,body\n', (title: string, text: string) => `${title},2020-05-06,${text}\n`],
    ['before another column', 'title,body,date\n', (title: string, text: string) => `${title},${text},2020-05-06\n`],
    ['of quoted cells', 'title,date,body\n', (title: string, text: string) => `"${title}","2020-05-06",${text}\n`],
  ])('whose quote is not closed are refused, and the rows after them arrive: %s', async (_, head, row) => {
    const texts = [
      'The ferry sails, again.',
      'Two\n\nparagraphs of it, and more',
      'The "old" quay, of wood.',
      'It ends.',
    ];
    const [first, open, third, last] = texts.map((text) => text.replaceAll('"', '""'));
    const rows = [
      row('One', `"${first}"`),
      row('Two', `"${open}`),
      row('Three', `"${third}"`),
      row('Four', `"${last}"`),
    ];
    const made = await importFiles({ 'a.csv': `${head}${rows.join('')}` });
    expect(made.outcomes.map(({ status, reason, line }) => (status === 'refused' ? [line, reason] : status))).toEqual([
      'imported',
      [3, 'the quote in the column "body" is not closed before the next row'],
      'imported',
      'imported',
    ]);
    expect(articleText(made, '2020/05/06/three.md')).toMatch(/\n\nThe "?"old"?" quay, of wood\.\n$/);
    expect(articleText(made, '2020/05/06/four.md')).toContain('It ends.');
  });

  it.each([
    ['begins with a quotation', '"""We sail,"" he said.\n\nThe ferry, the quay, and more."'],
    ['has a quote that is not doubled', '"The ferry.\n\nHe said "no", and left, at last."'],
  ])('keep a text of several paragraphs that %s', async (_, cell) => {
    const made = await importFiles({ 'a.csv': `title,date,body\nOne,2020-05-06,${cell}\n` });
    expect(made.outcomes.map(({ status }) => status)).toEqual(['imported']);
  });

  const head = 'date,url,title,body\n';
  const rowOf = (day: number, title: string) =>
    `2020-05-0${day},https://a.example/${day},"${title}, again","The ${title} sails.\n\nIt sails, and it sails."\n`;

  it.each([
    [
      'a quote is gone at the end of a title',
      `${rowOf(1, 'Ferry')}${rowOf(2, 'Quay').replace('again"', 'again')}${rowOf(3, 'Town')}`,
    ],
    [
      'a quote is gone at the end of a text',
      `${rowOf(1, 'Ferry')}${rowOf(2, 'Quay').replace('sails."', 'sails.')}${rowOf(3, 'Town')}`,
    ],
    [
      'a quote is doubled at the border',
      `${rowOf(1, 'Ferry')}${rowOf(2, 'Quay').replace('sails."', 'sails.""')}${rowOf(3, 'Town')}`,
    ],
    [
      'the border is gone',
      `${rowOf(1, 'Ferry')}${rowOf(2, 'Quay').replace('It sails, and it sails."\n', '')}${rowOf(3, 'Town')}`,
    ],
    ['a row is cut short', `${rowOf(1, 'Ferry')}2020-05-02,https://a.example/2,Quay\n${rowOf(3, 'Town')}`],
  ])('name the line if %s', async (_, text) => {
    const made = await importFiles({ 'a.csv': head + text });
    const told = made.outcomes.flatMap(({ line, reason, notes }) => [
      ...(reason === undefined ? [] : [`${line} ${reason}`]),
      ...notes.flatMap(({ kind, message }) =>
        kind === 'unsure' && !message.startsWith('columns were') ? [message] : [],
      ),
    ]);
    expect(told.join('\n')).toMatch(
      /another row may begin in line \d|the quote in the column "\w+" is not closed|the row has \d more cells|the row has \d cells, but|quote that begins here/,
    );
  });

  it('are no others if texts have lines with commas, dates and addresses', async () => {
    const texts = [
      'On 2020-05-06, it sailed, again.',
      'https://a.example/, the site, is down.',
      'One, two, three, four',
    ];
    const made = await importFiles({
      'a.csv': `${head}${texts.map((text, at) => `2020-05-0${at + 1},https://a.example/${at},Title ${at},"First.\n${text}"\n`).join('')}`,
    });
    expect(made.outcomes.flatMap(({ notes }) => notes.filter(({ message }) => /row/.test(message)))).toEqual([]);
  });

  it('with many lines after an open quote are read in bounded time', async () => {
    const cpuSeconds = startCpuTimer();
    const text = async function* () {
      yield `title,date,body\nOne,2020-05-06,"${'a, b\n'.repeat(200_000)}"x\n`;
    };
    expect(await Array.fromAsync(csvRows(text()))).toHaveLength(1);
    expect(cpuSeconds()).toBeLessThan(6);
  });
});
