import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../../src/import/sources/encoding/decode-text.ts';
import { UnreadableError } from '../../../../../src/import/sources/encoding/unreadable-error.ts';

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from('सूरज'), undefined, 'सूरज'],
    ['UTF-8 with a mark', Buffer.from('\ufeffसूरज'), undefined, 'सूरज'],
    ['UTF-16 with a mark', Buffer.from('\ufeffसूरज', 'utf16le'), undefined, 'सूरज'],
    ['UTF-16BE with a mark', utf16be('\ufeffसूरज'), undefined, 'सूरज'],
    ['UTF-16 without one', Buffer.from('plain words', 'utf16le'), undefined, 'plain words'],
    ['a declared charset', Buffer.from([0xd0, 0xf1]), 'windows-1251', 'Рс'],
    ['a wrong label on UTF-8', Buffer.from('für'), 'iso-8859-1', 'für'],
    ['line ends of three kinds', Buffer.from('a\r\nb\rc\u2028d'), undefined, 'a\nb\nc\nd'],
  ])('reads %s', (_, bytes, declared, text) => {
    expect(decodeText(bytes, declared)).toMatchObject({ text });
    expect(decodeText(bytes, declared).doubt).toBeUndefined();
  });

  it('keeps UTF-8 with an invalid byte, whatever charset the file declares', () => {
    const hindiText = 'किम जोंग उन ने रूस के मंत्री से बात की';
    const bytes = Buffer.concat([Buffer.from(`${hindiText} it`), Buffer.of(0x92), Buffer.from('s')]);
    for (const declared of [undefined, 'utf-8', 'iso-8859-1']) {
      expect(decodeText(bytes, declared)).toMatchObject({
        text: `${hindiText} it’s`,
        doubt: expect.stringContaining('Windows-1252'),
      });
    }
  });

  it('reads bytes without a charset as Windows-1252 and notes it', () => {
    expect(decodeText(Buffer.from([0x66, 0xfc, 0x72]))).toMatchObject({
      text: 'für',
      doubt: expect.stringContaining('Windows-1252'),
    });
  });

  it('ignores an unknown charset', () => {
    expect(decodeText(Buffer.from([0xe9]), 'x-none').text).toBe('é');
  });

  it('removes NUL characters and notes it', () => {
    expect(decodeText(Buffer.from('a\0b'))).toMatchObject({ text: 'ab', doubt: expect.stringContaining('1 control') });
  });

  it('refuses binary data', () => {
    expect(() => decodeText(Buffer.from(Array.from({ length: 400 }, (_, at) => at % 7)))).toThrow(UnreadableError);
  });
});
