import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePieces } from '../../../../../src/import/sources/encoding/decode-pieces.ts';
import { characterLength, repairUtf8 } from '../../../../../src/import/sources/encoding/repair-utf8.ts';
import { articleText, importFiles } from '../../import-files.ts';

async function decoded(bytes: Uint8Array, cuts: readonly number[] = []): Promise<{ text: string; repairs: number }> {
  const places = [
    0,
    ...cuts.map((cut) => cut % (bytes.length + 1)).toSorted((one, other) => one - other),
    bytes.length,
  ];
  let repairs = 0;
  async function* pieces() {
    for (let at = 1; at < places.length; at += 1) yield bytes.subarray(places[at - 1], places[at]);
  }
  const text = await Array.fromAsync(decodePieces(pieces(), (doubt) => (repairs += doubt === undefined ? 0 : 1)));
  return { text: text.join(''), repairs };
}
const letters = fc.string({
  unit: fc.constantFrom('a', '\n', 'é', 'की', '汉', '😀', '\u0800', '\ud7ff', '\u{10ffff}'),
});
const part = fc.oneof(
  letters.map((text) => Buffer.from(text)),
  fc.constantFrom(0x80, 0x92, 0xe9, 0xff, 0xc0, 0xf5, 0xed).map((byte) => Buffer.of(byte)),
);

describe('decodePieces', () => {
  it('returns the same text at any division into pieces, and UTF-8 unchanged', async () => {
    const head = Buffer.from('पहला '.repeat(30));
    await fc.assert(
      fc.asyncProperty(fc.array(part), fc.array(fc.nat(), { maxLength: 4 }), async (parts, cuts) => {
        const bytes = Buffer.concat([head, ...parts]);
        const inside = cuts.map((cut) => head.length + (cut % (bytes.length - head.length + 1)));
        expect((await decoded(bytes, inside)).text).toBe((await decoded(bytes)).text);
      }),
    );
    await fc.assert(
      fc.asyncProperty(letters, fc.array(fc.nat(), { maxLength: 4 }), async (text, cuts) => {
        expect(await decoded(Buffer.from(text), cuts)).toEqual({ text, repairs: 0 });
      }),
    );
  });

  it('reads only the bytes that are not UTF-8 as Windows-1252, and reports them', async () => {
    const bytes = Buffer.concat([Buffer.from(`${'हिंदी '.repeat(20_000)}it`), Buffer.of(0x92), Buffer.from('s की')]);
    const { text, repairs } = await decoded(bytes, [70_000]);
    expect(text.endsWith('हिंदी it’s की')).toBe(true);
    expect(text.match(/हिंदी /g)).toHaveLength(20_000);
    expect(repairs).toBeGreaterThan(0);
  });

  it('reads a file with little valid UTF-8 as Windows-1252', async () => {
    expect((await decoded(Buffer.from('caf\u00e9 na\u00efve', 'latin1'))).text).toBe('café naïve');
  });

  it('sees through a wrong charset in the XML declaration, at any division into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('ISO-8859-1', 'windows-1251', 'windows-1252', 'shift_jis'),
        fc.constantFrom('København åbner', 'Паром вернулся', 'पुल खुला'),
        fc.array(fc.nat(), { maxLength: 4 }),
        async (charset, words, cuts) => {
          const head = `<?xml version="1.0" encoding="${charset}"?>`;
          const text = `${head}${'plain '.repeat(12_000)}<b>${words}</b>`;
          const inside = cuts.map((cut) => head.length + (cut % (Buffer.byteLength(text) - head.length)));
          expect(await decoded(Buffer.from(text), inside)).toEqual({ text, repairs: 1 });
        },
      ),
      { numRuns: 30 },
    );
  });

  it('reads a file in the charset of its XML declaration', async () => {
    const text = `<?xml version="1.0" encoding="windows-1252"?>${'plain '.repeat(12_000)}<b>K\u00f8benhavn \u00e5bner</b>`;
    for (const cut of [text.length - 12, text.length - 21, text.length - 20])
      expect((await decoded(Buffer.from(text, 'latin1'), [cut])).text).toBe(text);
  });

  it('recognises the same UTF-8 letters as the engine', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 6 }), (bytes) => {
        const isWhole = Buffer.from(bytes).equals(Buffer.from(Buffer.from(bytes).toString('utf8')));
        let at = 0;
        while (at < bytes.length && characterLength(bytes, at) > 0) at += characterLength(bytes, at);
        expect(at === bytes.length).toBe(isWhole);
        if (isWhole) expect(repairUtf8(bytes)).toBe(Buffer.from(bytes).toString('utf8'));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('an import of a file with an invalid byte', () => {
  const quote = Buffer.of(0x92);
  const bytes = (...parts: readonly (string | Uint8Array)[]) => Buffer.concat(parts.map((one) => Buffer.from(one)));
  const repairNotes = expect.arrayContaining([
    expect.objectContaining({ message: expect.stringContaining('Windows-1252') }),
  ]);

  it('loses nothing and reports it: a feed, a table, a saved page', async () => {
    const item = (name: string, text: Uint8Array) =>
      bytes(
        `<item><title>${name}</title><pubDate>Wed, 06 May 2020 10:00:00 GMT</pubDate><description>`,
        text,
        '</description></item>',
      );
    const feed = bytes(
      '<?xml version="1.0"?><rss version="2.0"><channel><title>ख़बर</title>',
      item('पहली', bytes('किम जोंग it', quote, 's की')),
      item('दूसरी', bytes('किम की बात')),
      '</channel></rss>',
    );
    const table = bytes('title,date,body\nतीसरी,2020-05-06,"किम it', quote, 's जोंग"\n');
    const page = bytes(
      '<html><head><meta charset="utf-8"><title>चौथी ख़बर</title>',
      '<meta property="article:published_time" content="2020-05-06T10:00:00Z"></head><body><article><h1>चौथी ख़बर</h1><p>',
      'किम जोंग उन ने कहा कि वे रूस से बात करेंगे। '.repeat(8),
      'It',
      quote,
      's so.</p></article></body></html>',
    );
    const done = await importFiles({ 'a.xml': feed, 'b.csv': table, 'c.html': page });
    expect(done.outcomes.map(({ status }) => status)).toEqual(['imported', 'imported', 'imported', 'imported']);
    const texts = [...done.articles.values()].join('\n');
    expect(texts).toContain('किम जोंग it’s की');
    expect(texts).toContain('किम it’s जोंग');
    expect(texts).toContain('It’s so.');
    expect(texts).not.toMatch(/à¤|\ufffd/);
    expect(
      done.outcomes.filter(({ notes }) => notes.some(({ message }) => message.includes('Windows-1252'))),
    ).toHaveLength(4);
    expect(done.outcomes[0]?.notes).toEqual(repairNotes);
    expect(articleText(done, [...done.articles.keys()].find((name) => name.includes('pahli')) ?? '')).toContain('it’s');
  });
});
