import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnMapProblem, guessColumns } from '../../../../../src/import/forms/table/column-map.ts';
import { readColumnMap } from '../../../../../src/import/forms/table/read-column-map.ts';
import { articleText, importFiles } from '../../import-files.ts';

const outcomeLines = (
  outcomes: readonly { readonly status: string; readonly reason?: string; readonly line?: number }[],
) =>
  outcomes.map(({ status, reason, line }) =>
    `${line ?? ''} ${status}${reason === undefined ? '' : `: ${reason}`}`.trim(),
  );

describe('the form "table"', () => {
  it('detects the columns of JSON Lines if the first rows lack some', async () => {
    const rows = [
      { title: 'One', date: '2020-05-06' },
      { title: 'Two', date: null, body: 'Told here.' },
      { title: 'Three', date: '2020-05-07', body: 'Three is told here.' },
      { title: 'Four', date: '2020-05-08', body: 'Four is told here.' },
    ];
    const made = await importFiles({ 'a.jsonl': rows.map((row) => JSON.stringify(row)).join('\n') });
    expect(made.outcomes.map(({ status, reason }) => reason ?? status)).toEqual([
      'no text found',
      'no date found',
      'imported',
      'imported',
    ]);
    const never = Array.from({ length: 300 }, () => JSON.stringify({ title: 'One', text: '' }).replace('text', 'x'));
    const none = await importFiles({ 'a.jsonl': `${never.join('\n')}\n{"title":"T","date":"2020-05-06","body":"B"}` });
    expect(none.outcomes).toMatchObject([
      { status: 'refused', reason: expect.stringContaining('no column was recognised') },
    ]);
  });

  it('reads CSV by its column names, and reports the mapping', async () => {
    const made = await importFiles({
      'a.csv':
        '\ufeffHeadline,Published Date,Author,Article Text,Tags,URL\r\n"A ferry, again",2020-05-06T10:00:00Z,"Asha Rao; Ben Ali","First, ""quoted"".\r\n\r\nSecond <line> & all.","boats, river",https://paper.example/a\r\n\r\nSecond story,2020-05-07,,Short.,,\r\n',
    });
    expect(made.forms).toEqual(['table']);
    expect(articleText(made, '2020/05/06/a-ferry-again.md')).toBe(`---
title: A ferry, again
date: 2020-05-06T10:00:00+00:00
lang: en
authors:
  - Asha Rao
  - Ben Ali
tags:
  - boats
  - river
source:
  url: https://paper.example/a
  file: in/a.csv
  sha256: …
---

First, "quoted".

Second \\<line> & all.
`);
    expect(made.outcomes[0]?.notes).toContainEqual({
      kind: 'unsure',
      message: expect.stringMatching(
        /^columns were recognised by their names: title from "Headline", body from "Article Text"/,
      ),
    });
    expect(made.again.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
  });

  it('reads TSV with Hindi names, semicolons, and JSON Lines with lists', async () => {
    const made = await importFiles({
      'a.tsv': 'शीर्षक\tतारीख\tपाठ\nपुल खुला\t2020-05-06\tपुल आज खुला है और लोग चले।\n',
      'b.csv': 'titre;date;texte\nLe pont;2020-05-06;Le pont est ouvert, enfin.\n',
      'c.jsonl': `${JSON.stringify({ title: 'Lines', published_at: 1588759200, content: '<p>With <b>force</b>.</p>', authors: [{ name: 'Asha' }], tags: ['a', 'b'] })}\n{"broken\n[1]\n`,
    });
    expect(articleText(made, '2020/05/06/pul-khula.md')).toContain('title: पुल खुला');
    expect(articleText(made, '2020/05/06/le-pont.md')).toContain('Le pont est ouvert, enfin.');
    const lines = articleText(made, '2020/05/06/lines.md');
    expect(lines).toMatch(
      /date: 2020-05-06T10:00:00\+00:00[\s\S]*- Asha\ntags:\n {2}- a\n {2}- b[\s\S]*With \*\*force\*\*\.\n$/,
    );
    expect(outcomeLines(made.outcomes).slice(3)).toEqual([
      expect.stringMatching(/^2 refused: is not JSON/),
      '3 refused: is not a JSON object',
    ]);
  });

  it('reads the columns of --columns', async () => {
    const files = { 'a.csv': 'title,body,kopf,datum\nWrong,The words.,Right,2020-05-06\n' };
    const made = await importFiles(files, { columns: { title: 'kopf' } });
    expect([...made.articles.keys()]).toContain('2020/05/06/right.md');
    const wrong = await importFiles(files, { columns: { title: 'Kopf' } });
    expect(outcomeLines(wrong.outcomes)).toEqual([
      '1 refused: --columns maps "title" to "Kopf", which is not a column; the columns are "title", "body", "kopf", "datum"',
    ]);
    const dateless = await importFiles({ 'a.csv': 'title,body\nOne,Two\n' });
    expect(outcomeLines(dateless.outcomes)).toEqual([
      '1 refused: no column was recognised as the date; the columns are "title", "body"; name the right ones with --columns',
    ]);
  });

  it('distinguishes rows with the same name, and ignores tables without articles', async () => {
    const made = await importFiles({
      'a.csv': 'title,date,body\nSame,2020-05-06,One thing.\nSame,2020-05-06,Another thing.\n',
      'prices.csv': 'item,price\nBread,2\n',
    });
    expect(made.outcomes.map(({ article }) => article)).toEqual(['2020/05/06/same.md', '2020/05/06/same-2.md']);
    expect(made.again.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
  });

  it('reads the rows before a quote that is not closed', async () => {
    const made = await importFiles({ 'a.csv': 'title,date,body\nOne,2020-05-06,"Fine."\nTwo,2020-05-06,"never' });
    expect(outcomeLines(made.outcomes)).toEqual(['imported', '3 refused: the quote that begins here is not closed']);
  });

  it('keeps the surplus cells of a row, and reports the line on which a row begins', async () => {
    const made = await importFiles({
      'a.csv': 'title,date,body\nFerry,2020-05-06,Hello, world, again\nFine,2020-05-07,Words,,\n"A\nB",never,"C\nD"\n',
    });
    expect(articleText(made, '2020/05/06/ferry.md')).toMatch(/\n\nHello, world, again\n$/);
    expect(made.outcomes[0]?.notes).toContainEqual({
      kind: 'unsure',
      message: 'the row has 2 more cells than there are columns; they were added to "body", the last: " world, again"',
    });
    expect(made.outcomes[1]?.notes.filter(({ message }) => /cells/.test(message))).toEqual([]);
    expect(outcomeLines(made.outcomes)[2]).toBe('4 refused: not a date: "never"');
  });

  it('reads the day counts of spreadsheets, and marks them as unsure', async () => {
    const made = await importFiles({ 'a.csv': 'title,date,body\nFerry,45123.5,It sails again today.\n' });
    expect(articleText(made, '2023/07/16/ferry.md')).toContain('date: 2023-07-16T12:00:00+05:30');
    expect(made.outcomes[0]?.notes).toContainEqual(expect.objectContaining({ kind: 'unsure', field: 'date' }));
  });

  it('reads other encodings than UTF-8 as Windows-1252', async () => {
    const made = await importFiles({
      'a.csv': Buffer.from('title,date,body\nCaf\xe9,2020-05-06,Le caf\xe9 est ouvert.\n', 'latin1'),
    });
    expect(articleText(made, '2020/05/06/cafe.md')).toContain('Le café est ouvert.');
  });
});

describe('tables of common programs', () => {
  it('reads the "Unicode text" of a spreadsheet, and the line that declares the separator', async () => {
    const made = await importFiles({
      'a.txt': Buffer.from(
        '\ufeffTitle\tDate\tAuthor\tText\r\n"Ferry ""up"""\t6-May-20\tAsha Rao\tIt sails, and more.\r\n',
        'utf16le',
      ),
      'b.csv': 'sep=;\r\ntitle;date;body\r\nBridge;2020-05-07;It is closed, says the mayor.\r\n',
    });
    expect(made.forms).toEqual(['table']);
    expect(articleText(made, '2020/05/06/ferry-up.md')).toMatch(
      /title: Ferry "up"\ndate: 2020-05-06\n[\s\S]*It sails, and more\.\n$/,
    );
    expect(articleText(made, '2020/05/07/bridge.md')).toMatch(/\n\nIt is closed, says the mayor\.\n$/);
  });

  it('reads nested fields, search engine documents, rows with different fields, and the first of two columns with one name', async () => {
    const rows = [
      {
        headline: 'Ferry',
        published_at: { $date: '2020-05-06T10:00:00Z' },
        byline: { name: 'Asha Rao' },
        content: { rendered: '<p>It sails.</p>' },
      },
      { title: { rendered: 'Bridge' }, date: '2020-05-07', content: { rendered: '<p>It is closed.</p>' } },
      { _id: 'x', _source: { title: 'Mill', date: '2020-05-08', body: 'It burns.' } },
    ];
    const made = await importFiles({
      'a.jsonl': rows.map((row) => JSON.stringify(row)).join('\n'),
      'b.csv': 'title,title,date,body\nFirst,Second,2020-05-09,Words.\n',
    });
    expect(articleText(made, '2020/05/06/ferry.md')).toMatch(
      /date: 2020-05-06T10:00:00\+00:00[\s\S]*- Asha Rao[\s\S]*\n\nIt sails\.\n$/,
    );
    expect(articleText(made, '2020/05/07/bridge.md')).toMatch(/\n\nIt is closed\.\n$/);
    expect(articleText(made, '2020/05/08/mill.md')).toMatch(/\n\nIt burns\.\n$/);
    expect([...made.articles.keys()]).toContain('2020/05/09/first.md');
  });

  it('reads a nested field of --columns', async () => {
    const made = await importFiles(
      { 'a.jsonl': JSON.stringify({ title: 'x', body: 'Words.', about: { head: 'Deep', day: '2020-05-06' } }) },
      { columns: { title: 'about.head', date: 'about.day' } },
    );
    expect([...made.articles.keys()]).toContain('2020/05/06/deep.md');
  });
});

describe('the column map', () => {
  it('recognises different spellings of a column', () => {
    expect(guessColumns(['Publish_Date', 'postTitle', 'HEADLINE', 'full-text'])).toEqual({
      title: 'HEADLINE',
      body: 'full-text',
      date: 'Publish_Date',
    });
  });

  it('reports a wrong field with the most similar one', async () => {
    expect(columnMapProblem({ titel: 'x' })).toBe('"titel" is not a field; did you mean "title"?');
    expect(columnMapProblem(['a'])).toMatch(/^is not a map/);
    expect(columnMapProblem({ title: 3 })).toBe('"title" needs the name of a column');
    const folder = await mkdtemp(join(tmpdir(), 'columns-'));
    await writeFile(join(folder, 'a.yaml'), 'title: Kopf\ndate: Datum\n');
    await writeFile(join(folder, 'b.json'), '{"title": [');
    expect(await readColumnMap(join(folder, 'a.yaml'))).toEqual({ title: 'Kopf', date: 'Datum' });
    expect(await readColumnMap(join(folder, 'b.json'))).toMatch(/^is neither JSON nor YAML/);
    expect(await readColumnMap(join(folder, 'c.json'))).toBe('cannot be read (ENOENT)');
    await rm(folder, { recursive: true });
  });
});

it('keeps all rows before a row that cannot be read', async () => {
  const row = (at: number): string => `Row ${at},2020-05-06,The text of row ${at}.\n`;
  const rows = Array.from({ length: 60 }, (_, at) => row(at)).join('');
  const made = await importFiles({ 'a.csv': `title,date,body\n${rows}Cut,2020-05-06,"The text` });
  expect(made.outcomes.filter(({ status }) => status === 'imported')).toHaveLength(60);
  expect(made.outcomes.at(-1)).toMatchObject({
    status: 'refused',
    line: 62,
    reason: 'the quote that begins here is not closed',
  });
});
