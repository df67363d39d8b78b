import { expect, test } from 'vitest';
import { parseAlto } from '../../../../src/attachments/scans/parse-alto.ts';
import { placeWords } from '../../../../src/attachments/scans/scan-words.ts';
import { alto, altoLine } from './scan-texts.ts';

const page = parseAlto(alto(altoLine('river 100 200 50 20', 'rose 160 200 40 20')));

test.each([
  ['the same size', { width: 1000, height: 2000 }],
  ['half the size', { width: 500, height: 1000 }],
  ['another size, and rounded', { width: 2999, height: 6001 }],
])('scales the boxes to a picture of %s', (_, picture) => {
  expect(placeWords(page, picture)).toEqual({
    words: {
      blocks: [
        [
          'river rose',
          [
            [1000, 1000, 500, 100],
            [1600, 1000, 400, 100],
          ],
        ],
      ],
    },
  });
});

test('takes the size of the picture if the page has none and its unit is the pixel', () => {
  const { size: _, ...sizeless } = page;
  expect(placeWords(sizeless, { width: 1000, height: 2000 }).words?.blocks[0]?.[1][0]).toEqual([1000, 1000, 500, 100]);
  expect(placeWords({ ...sizeless, isInPixels: false }, { width: 1000, height: 2000 })).toEqual({
    note: {
      message: 'does not say how large its page is, so found words are not marked on the picture',
      remedy: 'add WIDTH and HEIGHT to <Page>',
    },
  });
});

test('marks nothing on a picture of another shape', () => {
  expect(placeWords(page, { width: 1000, height: 1900 })).toEqual({
    note: {
      message:
        'is of a page of another shape (1000 × 2000) than the picture (1000 × 1900), so found words are not marked on the picture',
      remedy: 'use the text and the picture of one scan',
    },
  });
});

test('leaves out boxes outside of the page and empty ones, and says how many', () => {
  const placed = placeWords(
    parseAlto(
      alto(altoLine('in 0 0 10 10', 'edge 990 0 15 10', 'out 5000 0 10 10', 'above 0 -400 10 10', 'flat 5 5 0 10')),
    ),
    { width: 100, height: 200 },
  );
  expect(placed.words?.blocks).toEqual([['in edge out above flat', [[0, 0, 100, 50], [9900, 0, 100, 50], [], [], []]]]);
  expect(placed.note?.message).toContain('has 3 of 5 boxes outside of its page of 1000 × 2000');
});

test('says of a text without boxes that nothing is marked', () => {
  const words = parseAlto(alto('<String CONTENT="river"/>'));
  expect(placeWords(words, { width: 1, height: 2 })).toEqual({
    note: {
      message: 'has words without boxes, so found words are not marked on the picture',
      remedy: 'use hOCR or ALTO XML that says where each word stands',
    },
  });
});
