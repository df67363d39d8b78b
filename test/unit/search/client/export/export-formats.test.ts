import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { exportFormats, resultCitation } from '../../../../../src/search/client/export/export-formats.ts';
import type { ResultText } from '../../../../../src/search/format/shard-table.ts';

const source = {
  url: 'https://archive.example/a/',
  publisher: 'The House',
  titles: { en: 'The Archive', hi: 'संग्रह' },
  language: 'hi',
};
const rain: ResultText = {
  url: '2023/07/27/%E0%A4%B0%E0%A5%82%E0%A4%B8.html',
  title: '=HYPERLINK("https://evil.example"), "rain"\nfalls',
  summary: 'Wet.',
  text: 'It rained.',
  lang: 'en-IN',
  dir: 'ltr',
  day: '2023-07-27',
  iso: '2023-07-27T10:00:00+05:30',
  section: { key: 'world', name: 'World' },
  authors: ['Meera Joshi', 'वीर'],
  tags: ['Rain', 'रूस'],
  place: 'Delhi',
};
const wire: ResultText = {
  ...rain,
  url: '2023/07/27/wire.html',
  title: 'हवा',
  lang: 'ur',
  authors: [],
  tags: [],
  agency: 'PTI',
};

function written(name: string, texts: readonly ResultText[]): string {
  const format = exportFormats.find((each) => each.name === name);
  if (!format) throw new Error(`no ${name}`);
  return format.write(texts, source);
}

test('cites a result as its article page does', () => {
  expect(resultCitation(rain, source)).toEqual({
    title: rain.title,
    lang: 'en-IN',
    authors: [{ family: 'Joshi', given: 'Meera' }, { literal: 'वीर' }],
    day: '2023-07-27',
    publication: 'The Archive',
    publisher: 'The House',
    section: 'World',
    url: 'https://archive.example/a/2023/07/27/%E0%A4%B0%E0%A5%82%E0%A4%B8.html',
  });
  expect(resultCitation(wire, source)).toMatchObject({ authors: [{ literal: 'PTI' }], publication: 'संग्रह' });
  expect(resultCitation({ ...rain, publication: 'The River Post' }, source).publication).toBe('The River Post');
});

test('writes a table that spreadsheets read as UTF-8, without formulas', () => {
  const csv = written('CSV', [rain, wire]);
  expect(csv.startsWith('\ufefftitle,day,language,summary,section,tags,authors,')).toBe(true);
  const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true });
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    title: `'${rain.title}`,
    tags: 'Rain | रूस',
    authors: 'Meera Joshi | वीर',
    section: 'World',
    place: 'Delhi',
  });
  expect(rows[1]).toMatchObject({ title: 'हवा', agency: 'PTI', tags: '' });
});

test('writes JSON Lines with the names of the data files', () => {
  const lines = written('JSON Lines', [rain, wire])
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines[0]).toEqual({
    id: '2023/07/27/रूस',
    url: source.url + rain.url,
    day: '2023-07-27',
    language: 'en-IN',
    title: rain.title,
    summary: 'Wet.',
    section: 'World',
    tags: ['Rain', 'रूस'],
    authors: ['Meera Joshi', 'वीर'],
    place: 'Delhi',
  });
  expect(lines[1]).toMatchObject({ id: '2023/07/27/wire', agency: 'PTI' });
});

test.each(['BibTeX', 'RIS', 'CSL-JSON'])('writes every result as %s', (name) => {
  const text = written(name, [rain, wire, wire]);
  expect(text.split('2023/07/27/wire.html')).toHaveLength(3);
  expect(written(name, [])).toBe(name === 'CSL-JSON' ? '[]\n' : '');
});
