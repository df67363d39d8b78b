import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ElementSelection } from '../../../../../src/import/reading/xml/element-selection.ts';
import { readRecords } from '../../../../../src/import/reading/xml/read-records.ts';
import { textsUnder } from '../../../../../src/import/reading/xml/xml-element.ts';
import { startCpuTimer } from '../../../../cpu-timer.ts';

const selection: ElementSelection = { records: new Set(['item', 'entry']), facts: new Set(['title', 'link']) };

/** Every item as `title: text`, or its fault; with `?` before an item that was damaged. */
async function read(
  xml: string,
  options: { selection?: ElementSelection; pieceLength?: number } = {},
): Promise<string[]> {
  const { pieceLength = 65_536 } = options;
  async function* pieces() {
    const bytes = Buffer.from(xml);
    for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength);
  }
  const found: string[] = [];
  for await (const record of readRecords(pieces(), options.selection ?? selection)) {
    if ('fault' in record) found.push(`${record.line}: ${record.fault}`);
    else if (record.element.name === 'item') {
      const texts = textsUnder(record.element);
      found.push(`${record.doubt === undefined ? '' : '?'}${texts.get('title')}: ${texts.get('description')}`);
    }
  }
  return found;
}

const rss = (items: string): string => `<?xml version="1.0"?><rss><channel><title>News</title>${items}</channel></rss>`;
const item = (title: string, description: string): string =>
  `<item><title>${title}</title><link>http://p.example/${title}</link><description>${description}</description></item>`;
const around = (damaged: string): string =>
  rss(
    `${item('1', 'One.')}${damaged}${item('3', '<![CDATA[Three & <b>more</b>.]]>')}${item('4', 'Four &amp; <!-- no --> more.')}`,
  );
const others = ['1: One.', '3: Three & <b>more</b>.', '4: Four &  more.'];

describe('readRecords', () => {
  it.each([
    ['a stray &', item('2', 'fish & chips'), '?2: fish & chips'],
    ['a & before a later ;', item('2', 'AT&T and R&D; but Q&A?'), '?2: AT&T and R&D; but Q&A?'],
    ['a stray <', item('2', 'a < b, x <3, 5<6 and y <b and more'), '?2: a < b, x <3, 5<6 and y <b and more'],
    ['an entity of HTML', item('2', 'caf&eacute; &copy 2016'), '?2: café &copy 2016'],
    ['an unknown entity', item('2', '&unknown; &#0; &#x1F600;'), '?2: &unknown; � 😀'],
    ['a control character', item('2', 'a\u0003b'), '?2: ab'],
    ['an unclosed CDATA section', item('2', '<![CDATA[Two <b>bold</b>'), '?2: Two <b>bold</b>'],
    ['a CDATA section that ends twice', item('2', '<![CDATA[Two ]]> and more]]>'), '?2: Two  and more'],
    ['an unclosed comment', item('2', 'Two <!-- not closed'), '?2: Two  not closed'],
    ['a comment with a double hyphen', item('2', 'Two <!-- a -- b -->'), '?2: Two'],
    ['unescaped HTML', item('2', 'a<br>b <img src=x.jpg><p>c'), '?2: ab c'],
    ['an unclosed quotation mark', item('2', 'see <a href="x.html>here</a> now'), '?2: see here now'],
    ['an end tag of nothing', item('2', 'Two</b></u> more'), '?2: Two more'],
    ['no end tag of the item', item('2', 'Two').replace('</item>', ''), '?2: Two'],
    ['no end tag of an element', item('2', 'Two').replace('</title>', ''), '?2http://p.example/2Two: undefined'],
    ['two items in one', `<item>${item('2', 'Two')}`, '?undefined: undefined'],
  ])('keeps %s in its item', async (_, damaged, expected) => {
    const [first, second, ...rest] = await read(around(damaged));
    expect(second).toBe(expected);
    expect([first, ...rest].filter((record) => record !== '2: Two')).toEqual(others);
  });

  it.each([
    ['an item at the end', `${item('1', 'One.')}<item x="`, ['1: One.', '1: is cut off inside <item>']],
    ['an item before another tag', `${item('1', 'One.')}<item x="<b>`, ['1: One.', '1: is cut off inside <item>']],
    [
      'a fact',
      `<title/">${item('1', 'One.')}</channel></rss>`,
      ['1: cannot be mended: the damaged <title>', '1: One.'],
    ],
  ])('goes on after the damaged first tag of %s', async (_, items, expected) => {
    expect(await read(`<rss><channel>${items}`)).toEqual(expected);
  });

  it('reads every other item exactly, whatever the damage of one', async () => {
    const damage = fc.array(
      fc.record({
        at: fc.nat(200),
        remove: fc.nat(6),
        insert: fc.constantFrom(
          '&',
          '<',
          '>',
          '"',
          "'",
          '<![CDATA[',
          ']]>',
          '<!--',
          '-->',
          '<b ',
          '</',
          '&#',
          '<?',
          '\0',
          '/>',
        ),
      }),
      { minLength: 1, maxLength: 5 },
    );
    const sound = item('2', 'Text &amp; <b class="x">more</b> <![CDATA[in a section]]> <!-- and --> after.').slice(
      6,
      -7,
    );
    await fc.assert(
      fc.asyncProperty(damage, fc.integer({ min: 1, max: 400 }), async (changes, pieceLength) => {
        const inner = changes.reduce(
          (text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove),
          sound,
        );
        const found = await read(around(`<item>${inner}</item>`), { pieceLength });
        expect(found.filter((record) => others.includes(record))).toEqual(others);
        expect(found.length).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('gives the same for pieces of any length', async () => {
    const xml = around(item('2', 'Zwölf &amp; mehr'));
    for (const pieceLength of [1, 2, 7, 64]) expect(await read(xml, { pieceLength })).toEqual(await read(xml));
  });

  it('passes over items in comments and sections', async () => {
    const xml = rss(`<!-- ${item('0', 'No.')} -->${item('1', `<![CDATA[<pre>${item('x', 'y')}</pre>]]>`)}`);
    expect(await read(xml)).toEqual([`1: <pre>${item('x', 'y')}</pre>`]);
  });

  it('names the item inside which the file ends', async () => {
    const xml = rss(`${item('1', 'One.')}\n${item('2', 'Two.')}`);
    expect(await read(xml.slice(0, xml.indexOf('Two.')))).toEqual(['1: One.', '2: is cut off inside <item> "2"']);
    expect(await read(xml.slice(0, -8))).toEqual(['1: One.', '2: Two.', '2: is cut off before </rss>']);
    expect(await read('plain text & no more')).toEqual(['undefined: is not XML']);
  });

  it('counts a record in a record as part of it where records may be nested', async () => {
    const xml = `<item><title>1</title><box><item><title>2</title></item><item/></box><description>One.</description></item>`;
    expect(await read(xml, { selection: { records: new Set(['item']), isNested: true } })).toEqual(['1: One.']);
  });

  it.each([
    ['unclosed comments', item('2', '<!--'.repeat(100_000))],
    ['unclosed sections', item('2', '<![CDATA['.repeat(50_000))],
    ['stray characters', item('2', '<a b=" & '.repeat(50_000))],
    ['unclosed items', '<item><title>a'.repeat(20_000)],
    ['instructions', item('2', '<?'.repeat(100_000))],
    ['spaces in a tag', item('2', `<a${' '.repeat(300_000)}b`)],
  ])('takes time in proportion to the file with %s', async (_, damaged) => {
    const cpuSeconds = startCpuTimer();
    await read(around(damaged));
    expect(cpuSeconds()).toBeLessThan(5);
  });

  it('reports a record whose beginning is gone, and reads the others', async () => {
    const lost = item('2', 'Two.').slice(40);
    expect(await read(rss(`${item('1', 'One.')}\n${lost}\n${item('3', 'Three.')}`))).toEqual([
      '1: One.',
      expect.stringMatching(/^2: has a record without a start tag, at <item>/),
      '3: Three.',
    ]);
  });

  it('reports a record whose start tag is damaged, once, and reads the others', async () => {
    const parts: ElementSelection = { ...selection, parts: new Set(['guid', 'description']) };
    const full = (title: string) => item(title, `${title}.`).replace('<link>', `<guid>${title}</guid><link>`);
    const damaged = full('2').replace('<item>', '<i<tem>');
    expect(await read(rss(`${full('1')}\n${damaged}\n${full('3')}`), { selection: parts })).toEqual([
      '1: 1.',
      '2: has a record without a start tag, at <guid>',
      '3: 3.',
    ]);
    const lost = full('1').replace('<item>', '');
    const found = await read(rss(`${lost}${full('2')}${lost}`), { selection: parts, pieceLength: 3 });
    expect(found).toEqual([
      expect.stringMatching('without a start tag'),
      '2: 2.',
      expect.stringMatching('without a start tag'),
    ]);
  });

  it('ends a record without an end tag at the next one, although records may be nested', async () => {
    const nested: ElementSelection = { ...selection, isNested: true };
    const items = ['1', '2', '3', '4'].map((title) => item(title, `${title}.`));
    items[1] = (items[1] ?? '').replace('</item>', '</it<em>');
    expect(await read(rss(items.join('')), { selection: nested })).toEqual(['1: 1.', '?2: 2.', '3: 3.', '4: 4.']);
    const none = Array.from({ length: 4000 }, (_, at) => item(`${at}`, 'Text.').replace('</item>', '')).join('');
    const seconds = startCpuTimer();
    expect(await read(rss(none), { selection: nested })).toHaveLength(4000);
    expect(seconds()).toBeLessThan(10);
  });

  it.each([
    [
      '<item><title>2</title><description>Two <title>3</title><description>Three.</description></item>',
      '<title> in <description>',
    ],
    ['<item><title>2 <description>Two.</description></item>', '<description> in <title>'],
  ])('refuses a record that damage made of two: %s', async (damaged, inner) => {
    const apart: ElementSelection = { ...selection, apart: new Set(['title', 'description']) };
    expect(await read(around(damaged), { selection: apart })).toEqual([
      '1: One.',
      `1: holds parts of two records: ${inner}`,
      ...others.slice(1),
    ]);
    const whole = item('2', 'Two <b>bold</b> words');
    expect(await read(around(whole), { selection: apart })).toEqual(await read(around(whole)));
  });

  it('reports a file that is cut off before its first record', async () => {
    expect(await read('<rss><channel><title>Ne')).toEqual(['1: is cut off before </rss>']);
  });
});
