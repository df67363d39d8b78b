import { expect, test } from 'vitest';
import { charsetDoubt } from '../../../../../../src/import/sources/encoding/guess/charset-doubt.ts';
import { encoded } from '../encoded.ts';

test.each([
  ['windows-1254', 'Erdoğan'],
  ['windows-1254', 'Yıldız'],
  ['windows-1254', 'Beşiktaş'],
  ['windows-1254', 'Kılıçdaroğlu'],
  ['windows-1250', 'Wałęsa'],
  ['windows-1250', 'Kaczyński'],
  ['windows-1250', 'Perišić'],
  ['windows-1250', 'Győr'],
  ['windows-1250', 'Gdańsk'],
  ['windows-1250', 'Poznań'],
  ['windows-1250', 'Kučera'],
  ['windows-1250', 'Dvořák'],
  ['windows-1250', 'Bacău'],
  ['windows-1250', 'Szőke'],
  ['windows-1257', 'Grybauskaitė'],
])('doubts the label Windows-1252 of an English text in %s with the name %s', (charset, name) => {
  expect(charsetDoubt(encoded(`The mayor, ${name}, wants a bridge`, charset), 'windows-1252')).toMatch(/may be wrong/);
});

test('says how the word is read in the likely charset', () => {
  const bytes = encoded('Yıldız wins', 'windows-1254');
  expect(charsetDoubt(bytes, 'windows-1252')).toBe('the charset windows-1252 may be wrong: "Yýldýz" may be "Yıldız"');
});

test.each([
  'Beyoncé and José met Zoë in a naïve café',
  'Peña of São Paulo, Søren of Malmö, François of Curaçao, Jürgen of Straße',
  'El Niño of Coruña, Peña, Núñez, Iñárritu and Ñuñoa; Orbán saw Guimarães, Camões and the cristãmente manhãzinha',
  'Crème brûlée by the poète of Genève, Brontë and Noël; søen of Tromsøya, and Forlì è più bello',
  'The minister, Guðmundur Sigurðsson, spoke in Reykjavík',
  'Forsætisráðherra segir að viðræður um þetta hefjist á morgun í Reykjavík',
  'Lögreglan í Vík lýsir eftir vitnum að slysi sem varð þar í nótt, þegar bíll fór út af veginum og þrír slösuðust',
  'Jeg så en rød båd på søen, og så gik jeg hjem til mine forældre på Ærø',
])('does not doubt that a text is in Windows-1252: %s', (text) => {
  expect(charsetDoubt(encoded(text, 'windows-1252'), 'windows-1252')).toBeUndefined();
});

test('doubts no charset of another script', () => {
  expect(charsetDoubt(encoded('Привет', 'windows-1251'), 'windows-1251')).toBeUndefined();
});
