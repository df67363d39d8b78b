import { expect, it } from 'vitest';
import { furniture } from '../../../../src/import/text/furniture.ts';

it.each([
  'Move to Daily APP',
  'Open in app',
  '5/5शेष फ्री लेख',
  '2 of 3 free articles left',
  'विज्ञापन',
  'Advertisement',
  'SHARE',
  'यह भी पढ़ें- कुछ और',
  '© 2023 Someone',
  '· · ·',
  'मोबाइल ऐप डाउनलोड करें',
  '4 min read',
])('knows "%s" for furniture', (line) => {
  expect(furniture(line)).toBeDefined();
});

it.each([
  'The app that moved a city',
  'उत्तर कोरिया के खिलाफ',
  '5/5 in the last match, a record',
  'Share prices fell on Monday',
  'खेल में 3/5 का स्कोर',
])('leaves "%s" in the text', (line) => {
  expect(furniture(line)).toBeUndefined();
});
