import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readScanPage } from '../../../../src/attachments/scans/read-scan-page.ts';
import { pageText, ScanTextError } from '../../../../src/attachments/scans/scan-page.ts';
import { alto, altoLine, hocr } from './scan-texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'scan-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'page.txt');

function read(content: string | Buffer) {
  writeFileSync(file, content);
  return readScanPage(file).page;
}

function complaint(content: string | Buffer): string {
  try {
    return `it was read: ${pageText(read(content))}`;
  } catch (error) {
    if (!(error instanceof ScanTextError)) throw error;
    return `${error.line ?? '-'}: ${error.message} (${error.remedy})`;
  }
}

describe('ALTO XML', () => {
  test('gives words with their boxes, by text block', () => {
    const page = read(
      alto(`<TextBlock>${altoLine('The 10 20 30 8', 'river 45 20 50 8')}</TextBlock>
        <TextBlock>${altoLine('rose. 10 40 40 8')}</TextBlock>`),
    );
    expect(page).toEqual({
      size: { width: 1000, height: 2000 },
      isInPixels: true,
      blocks: [
        [
          { text: 'The', boxes: [[10, 20, 30, 8]] },
          { text: 'river', boxes: [[45, 20, 50, 8]] },
        ],
        [{ text: 'rose.', boxes: [[10, 40, 40, 8]] }],
      ],
    });
    expect(pageText(page)).toBe('The river\nrose.');
  });

  test('may have a prefix, another version, decimal places and millimetres', () => {
    const page = read(
      '\ufeff<?xml version="1.0" encoding="UTF-8"?><!-- <html> --><a:alto xmlns:a="http://www.loc.gov/standards/alto/ns-v4#"><a:Description><a:MeasurementUnit>mm10</a:MeasurementUnit></a:Description><a:Layout><a:Page WIDTH="10.5" HEIGHT="20"><a:String CONTENT="नदी" HPOS="1.25" VPOS="2" WIDTH="3" HEIGHT="4"/></a:Page></a:Layout></a:alto>',
    );
    expect(page).toEqual({
      size: { width: 10.5, height: 20 },
      isInPixels: false,
      blocks: [[{ text: 'नदी', boxes: [[1.25, 2, 3, 4]] }]],
    });
  });

  test.each([
    [
      'says the whole word',
      '<String CONTENT="ex" SUBS_TYPE="HypPart1" SUBS_CONTENT="example" HPOS="1" VPOS="2" WIDTH="3" HEIGHT="4"/><HYP CONTENT="-"/></TextLine><TextLine><String CONTENT="ample" SUBS_TYPE="HypPart2" SUBS_CONTENT="example" HPOS="5" VPOS="6" WIDTH="7" HEIGHT="8"/>',
    ],
    [
      'has a hyphen only',
      '<String CONTENT="ex" HPOS="1" VPOS="2" WIDTH="3" HEIGHT="4"/><HYP CONTENT="-"/></TextLine><TextLine><String CONTENT="ample" HPOS="5" VPOS="6" WIDTH="7" HEIGHT="8"/>',
    ],
  ])('joins a word that is parted at the end of a line if the file %s', (_, content) => {
    expect(read(alto(`<TextBlock><TextLine>${content}</TextLine></TextBlock>`)).blocks).toEqual([
      [
        {
          text: 'example',
          boxes: [
            [1, 2, 3, 4],
            [5, 6, 7, 8],
          ],
        },
      ],
    ]);
  });

  test('of whole lines gives each word its part of the line', () => {
    expect(
      read(alto(`<TextLine><String CONTENT="ab cd" HPOS="0" VPOS="0" WIDTH="100" HEIGHT="10"/></TextLine>`)).blocks,
    ).toEqual([
      [
        { text: 'ab', boxes: [[0, 0, 40, 10]] },
        { text: 'cd', boxes: [[60, 0, 40, 10]] },
      ],
    ]);
  });

  test('without places has words only', () => {
    expect(
      read(alto('<String CONTENT="word"/><String CONTENT="next" HPOS="a" VPOS="1" WIDTH="1" HEIGHT="1"/>')).blocks,
    ).toEqual([
      [
        { text: 'word', boxes: [] },
        { text: 'next', boxes: [] },
      ],
    ]);
  });
});

describe('hOCR', () => {
  test('gives words with their boxes, by paragraph', () => {
    const page = read(
      hocr(
        `<p class='ocr_par'><span class='ocr_line' title='bbox 0 0 90 9'><span class='ocrx_word' title='bbox 10 20 40 28; x_wconf 93'><strong>The</strong></span>
         <span class="ocrx_word extra" title="x_wconf 9; bbox 45 20 95 28">riv-</span></span>
         <span class='ocr_line'><span class='ocrx_word' title='bbox 10 30 20 38'>er</span></span></p><p class='ocr_par'>without &amp; box</p>`,
      ),
    );
    expect(page).toEqual({
      size: { width: 1000, height: 2000 },
      isInPixels: true,
      blocks: [
        [
          { text: 'The', boxes: [[10, 20, 30, 8]] },
          {
            text: 'river',
            boxes: [
              [45, 20, 50, 8],
              [10, 30, 10, 8],
            ],
          },
        ],
        [
          { text: 'without', boxes: [] },
          { text: '&', boxes: [] },
          { text: 'box', boxes: [] },
        ],
      ],
    });
  });

  test('of whole lines gives each word its part of the line, and leaves out what is not of the page', () => {
    const page = read(
      `<html><head><title>ocr</title><style>.ocr_line {}</style></head><body><span class='ocr_line' title='bbox 0 0 100 10'>ab cd</span></body></html>`,
    );
    expect(page).toEqual({
      isInPixels: true,
      blocks: [
        [
          { text: 'ab', boxes: [[0, 0, 40, 10]] },
          { text: 'cd', boxes: [[60, 0, 40, 10]] },
        ],
      ],
    });
  });
});

describe('plain text', () => {
  test.each([
    ['paragraphs', 'One\nline.\n\nNext.\r\n \r\nLast', 'One line.\nNext.\nLast'],
    ['parted words', 'the riv-\ner, the Anglo-\nSaxon\u00ad\nland', 'the river, the Anglo- Saxonland'],
    ['the form feed of an OCR program', 'one\ftwo', 'one two'],
    ['characters without a meaning', 'a\u0007b \ufffd\ue000 c', 'a b c'],
    ['a sum that begins like markup', '<5 rupees', '<5 rupees'],
    ['nothing', ' \n', ''],
  ])('is read with %s', (_, content, text) => {
    expect(pageText(read(content))).toBe(text);
  });

  test('may be UTF-16 with a mark', () => {
    expect(pageText(read(Buffer.from('\ufeffनदी', 'utf16le')))).toBe('नदी');
  });

  test('has no places, and says so', () => {
    expect(read('word')).toEqual({ isInPixels: true, isPlain: true, blocks: [[{ text: 'word', boxes: [] }]] });
  });
});

test.each<[string, string | Buffer, string]>([
  [
    'broken XML',
    '<?xml version="1.0"?>\n<alto>\n<Page></alto>',
    '3: is broken XML (unexpected close tag) (export it again)',
  ],
  [
    'XML that is cut off',
    alto('<TextBlock>').slice(0, 300),
    expect.stringMatching(/^\d+: is broken XML \(.*\) \(export it again\)$/) as unknown as string,
  ],
  [
    'an entity that names a file',
    '<!DOCTYPE alto [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<alto><String CONTENT="&x;"/></alto>',
    '2: is broken XML (undefined entity) (export it again)',
  ],
  [
    'two pages',
    alto('').replace('</Layout>', '\n<Page></Page></Layout>'),
    '4: has the text of several pages (export each page to a file of its own)',
  ],
  [
    'two pages in hOCR',
    `<html><div class='ocr_page'></div>\n<div class='ocr_page'></div></html>`,
    '2: has the text of several pages (export each page to a file of its own)',
  ],
  [
    'hOCR that is cut off',
    `<html>\n<body>\n<div class='ocr_page'>`,
    '3: ends before </html>, so a part is missing (export it again)',
  ],
  [
    'a page of HTML',
    '<!DOCTYPE html><html><p>Text</p></html>',
    '-: is HTML without the classes of hOCR (use hOCR, ALTO XML or plain text)',
  ],
  [
    'XML of another kind',
    '<?xml version="1.0"?><PcGts></PcGts>',
    '-: is markup of another kind (<PcGts>) (use hOCR, ALTO XML or plain text)',
  ],
  [
    'a picture',
    Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
    '-: is a picture (use hOCR, ALTO XML or plain text)',
  ],
  ['a photograph', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0]), '-: is a picture (use hOCR, ALTO XML or plain text)'],
  ['a PDF', '%PDF-1.7 …', '-: is a PDF (use hOCR, ALTO XML or plain text)'],
  ['a ZIP file', Buffer.from('PK\x03\x04\x14', 'latin1'), '-: is a ZIP file (use hOCR, ALTO XML or plain text)'],
  ['bytes', Buffer.from([1, 2, 0, 3]), '-: is not text (use hOCR, ALTO XML or plain text)'],
  [
    'another encoding',
    Buffer.from('one\ncaf\xe9', 'latin1'),
    '2: is not UTF-8: byte 0xE9 at byte 4 of the line (save it as UTF-8)',
  ],
  [
    'an encoding that nobody knows',
    '<?xml version="1.0" encoding="klingon"?><alto/>',
    '1: is in an unknown encoding (klingon) (save it as UTF-8)',
  ],
  [
    'words without end',
    'a '.repeat(100_001),
    '-: has more than 100,000 words (use the text of one page for each scan)',
  ],
])('refuses %s', (_, content, message) => {
  expect(complaint(content)).toEqual(message);
});

test('reads XML in the encoding that it names', () => {
  const xml = Buffer.from(
    '<?xml version="1.0" encoding="ISO-8859-1"?><alto><String CONTENT="caf\xe9"/></alto>',
    'latin1',
  );
  expect(pageText(read(xml))).toBe('café');
});
