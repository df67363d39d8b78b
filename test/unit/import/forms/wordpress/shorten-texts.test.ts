import { describe, expect, it } from 'vitest';
import { shortenTexts, TextsNeededError } from '../../../../../src/import/forms/wordpress/shorten-texts.ts';

/** What is kept of a text that comes in pieces of so many bytes; the first is empty. */
async function kept(text: string, size: number): Promise<string> {
  const bytes = Buffer.from(text);
  async function* pieces() {
    yield new Uint8Array();
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  return Buffer.concat(await Array.fromAsync(shortenTexts(pieces()))).toString();
}

const item = (text: string) =>
  `<item><title><![CDATA[A ]] B]]></title><content:encoded>${text}</content:encoded></item>\n`;

describe('withoutTexts', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['<![CDATA[<p>Some text]]>', '<![CDATA[<]]>'],
    ['<![CDATA[]]>', '<![CDATA[]]>'],
    ['<![CDATA[ \n ]]>', '<![CDATA[ \n ]]>'],
    ['<![CDATA[ नमस्ते]]>', '<![CDATA[ नमस्ते]]>'],
    ['<![CDATA[ नमस्ते, दुनिया]]>', '<![CDATA[ नमस्ते,]]>'],
    ['<![CDATA[a]]]]><![CDATA[>b]]>', '<![CDATA[a]]><![CDATA[>b]]>'],
    ['&lt;p>', '&lt;p>'],
  ];

  it.each(cases)('changes %j to %j at any division into pieces', async (text, expected) => {
    const whole = `<rss>${item(text)}${item('<![CDATA[<p>Other]]>')}`;
    const shortened = `<rss>${item(expected)}${item('<![CDATA[<]]>')}`;
    for (let size = 1; size < 40; size += 1) expect(await kept(whole, size)).toBe(shortened);
  });

  it('throws if a section is in a section, because one is not closed', async () => {
    for (let size = 1; size < 40; size += 1)
      await expect(kept(item('<![CDATA[a </item><![CDATA[ b]]>'), size)).rejects.toThrow(TextsNeededError);
  });

  it('throws if a text may be too long to shorten', async () => {
    await expect(kept(item(`<![CDATA[${'a'.repeat(8_000_010)}]]>`), 65_536)).rejects.toThrow(TextsNeededError);
  });
});
