import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeArticle } from '../../../../src/articles/files/decode-article.ts';

const of = (...bytes: number[]) => decodeArticle(Buffer.from(bytes));
const ofText = (text: string) => decodeArticle(Buffer.from(text));

describe('decodeArticle', () => {
  test('removes a byte order mark and ends lines with LF', () => {
    expect(ofText('\ufeffa\r\nb\rc\n')).toEqual({ ok: true, value: 'a\nb\nc\n' });
  });

  test('leaves valid text unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\p{Cc}\ufdd0-\ufdef\ufffe\uffff]/u.test(text) && !text.startsWith('\ufeff'));
        expect(ofText(text)).toEqual({ ok: true, value: text });
      }),
    );
  });

  test('keeps a replacement character that is in the file', () => {
    expect(ofText('a\ufffdb')).toEqual({ ok: true, value: 'a\ufffdb' });
  });
});

describe('decodeArticle refuses', () => {
  test.each([
    ['UTF-16, little end first', of(0xff, 0xfe, 0x61, 0), 1, 'is UTF-16'],
    ['UTF-16, big end first', of(0xfe, 0xff, 0, 0x61), 1, 'is UTF-16'],
    ['UTF-32', of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), 1, 'is UTF-32'],
    ['Latin-1', of(0x61, 0x0a, 0x6e, 0x61, 0xef, 0x76, 0x65), 2, 'is not UTF-8: byte 0xEF at byte 3 of the line'],
    ['a character cut off', of(0x61, 0xe0, 0xa4), 1, 'is not UTF-8: byte 0xE0 at byte 2 of the line'],
    ['an overlong form', of(0xc0, 0x80), 1, 'is not UTF-8: byte 0xC0 at byte 1 of the line'],
    [
      'a wrong byte after a real replacement character',
      of(0xef, 0xbf, 0xbd, 0xe9),
      1,
      'is not UTF-8: byte 0xE9 at byte 4 of the line',
    ],
    ['NUL', ofText('a\r\nb\0'), 2, 'contains a NUL character'],
    ['an escape', ofText('a\n\n\u001b[1m'), 3, 'contains the character U+001B, which cannot be shown'],
    [
      'a control of Windows-1252 read as Latin-1',
      ofText('it\u0092s'),
      1,
      'contains the character U+0092, which cannot be shown',
    ],
    ['a noncharacter', ofText('\uffff'), 1, 'contains the character U+FFFF, which cannot be shown'],
  ])('bytes that are %s', (_, found, line, message) => {
    expect(found).toMatchObject({ ok: false, issue: { line, message } });
  });
});
