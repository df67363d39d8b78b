import { expect, it } from 'vitest';
import { wideCharset } from '../../../../../src/import/sources/encoding/wide-charset.ts';
import { articleText, importFiles } from '../../import-files.ts';

it('detects UTF-16 with and without a byte order mark, and nothing else', () => {
  const text = '{"title":"नाव खुली"}';
  const little = Buffer.from(text, 'utf16le');
  expect(wideCharset(little)).toBe('utf-16le');
  expect(wideCharset(Buffer.from(little).swap16())).toBe('utf-16be');
  expect(wideCharset(Buffer.from('\ufeffनाव', 'utf16le'))).toBe('utf-16le');
  expect(wideCharset(Buffer.from('\ufeffनाव', 'utf16le').swap16())).toBe('utf-16be');
  expect(wideCharset(Buffer.from(text))).toBeUndefined();
  expect(wideCharset(Buffer.alloc(2000))).toBeUndefined();
});

it('detects and reads every form in UTF-16 without a byte order mark', async () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: '1', title: 'Ferry', content_text: 'It sails.', date_published: '2020-05-06' }],
  };
  const table = 'title,date,body\nBridge,2020-05-07,It stands for all of us.\n';
  const made = await importFiles({
    'feed.json': Buffer.from(JSON.stringify(feed), 'utf16le'),
    'table.csv': Buffer.from(table, 'utf16le').swap16(),
  });
  expect(made.forms.toSorted((one, other) => (one < other ? -1 : 1))).toEqual(['feed', 'table']);
  expect(articleText(made, '2020/05/06/ferry.md')).toMatch(/\n\nIt sails\.\n$/);
  expect(articleText(made, '2020/05/07/bridge.md')).toMatch(/\n\nIt stands for all of us\.\n$/);
});
