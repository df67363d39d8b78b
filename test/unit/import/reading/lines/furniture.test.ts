import { expect, it } from 'vitest';
import { furniture } from '../../../../../src/import/reading/lines/furniture.ts';

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
  `We and our 14 partners store cookies and similar things on your device, to show you what you like. ${'You may accept or refuse, here and later. '.repeat(8)}`,
  'Wir setzen auf dieser Seite Cookies ein, wenn Sie zustimmen',
  'Nous déposons des cookies avec votre consentement',
  'हम कुकीज़ का उपयोग करते हैं',
])('recognises "%s" as page furniture', (line) => {
  expect(furniture(line)).toBeDefined();
});

it.each([
  'The app that moved a city',
  'उत्तर कोरिया के खिलाफ',
  '5/5 in the last match, a record',
  'Share prices fell on Monday',
  'खेल में 3/5 का स्कोर',
  '“We bake ten thousand cookies a day,” says the owner of the mill',
  `The court heard how firms follow readers. ${'It will say more in May. '.repeat(10)}A cookie tells them who came back.`,
])('keeps "%s" in the text', (line) => {
  expect(furniture(line)).toBeUndefined();
});
