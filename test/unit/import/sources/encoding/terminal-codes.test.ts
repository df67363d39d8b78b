import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../../src/import/sources/encoding/decode-text.ts';
import { withoutTerminalCodes } from '../../../../../src/import/sources/encoding/terminal-codes.ts';

describe('withoutTerminalCodes', () => {
  it.each([
    ['\u001b[31mRed\u001b[0m words', 'Red words', 2],
    ['\u001b[1;38;5;196mBold\u001b[m', 'Bold', 2],
    ['\u001b[2J\u001b[HTop', 'Top', 2],
    ['\u001b]0;a title\u0007The text', 'The text', 1],
    ['\u001b]8;;https://a.example\u001b\\A link\u001b]8;;\u001b\\', 'A link', 2],
    ['\u001b(BThe text', 'The text', 1],
    ['B\u0008Bo\u0008ol\u0008ld\u0008d', 'Bold', 4],
    ['_\u0008U_\u0008n_\u0008d_\u0008e_\u0008r', 'Under', 5],
    ['The list [31m] and [0m', 'The list [31m] and [0m', 0],
  ])('reads %j', (text, plain, removed) => {
    expect(withoutTerminalCodes(text)).toEqual({ text: plain, removed });
  });

  it('reads long texts in a bounded time', () => {
    const text = `${'\u001b]'.repeat(20_000)}${'\u001b['.repeat(20_000)}${'a\u0008'.repeat(20_000)}`;
    const start = process.cpuUsage();
    withoutTerminalCodes(text);
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
  });

  it('is what text files are read with, and the note says so', () => {
    const bytes = Buffer.from('\u001b[31mThe river rose\u001b[0m\nin the night, and the bridge was closed.\n');
    expect(decodeText(bytes)).toMatchObject({
      text: 'The river rose\nin the night, and the bridge was closed.\n',
      doubt: '2 control characters were removed',
    });
  });
});
