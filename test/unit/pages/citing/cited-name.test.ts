import { expect, test } from 'vitest';
import { citedName, familyFirst, givenFirst, initials } from '../../../../src/pages/citing/cited-name.ts';

test.each([
  ['Meera Joshi', { family: 'Joshi', given: 'Meera' }],
  ['  Meera  K.  Joshi ', { family: 'Joshi', given: 'Meera K.' }],
  ['K. P. Nayar', { family: 'Nayar', given: 'K. P.' }],
  ['Dr. Meera Joshi', { family: 'Joshi', given: 'Meera' }],
  ['Ludwig van Beethoven', { family: 'van Beethoven', given: 'Ludwig' }],
  ['María José Núñez', { family: 'Núñez', given: 'María José' }],
  ['Arun Rao Jr.', { family: 'Rao', given: 'Arun', suffix: 'Jr.' }],
])('%s has a family name and a given name', (written, parts) => {
  expect(citedName(written)).toEqual(parts);
});

test.each([
  'मीरा जोशी',
  'ثنا قریشی',
  'Sindhu',
  'PTI',
  'Press Trust of India',
  'Staff Reporter',
  'Our Correspondent',
  'Smith & Sons',
  'संचिका समाचार',
  'मीरा Joshi',
])('%s is not split', (written) => {
  expect(citedName(written)).toEqual({ literal: written });
});

test('inverts the name of a person, and never an undivided name', () => {
  const son = citedName('Jean-Paul Arun Rao Jr.');
  expect(familyFirst(son)).toBe('Rao, Jean-Paul Arun, Jr.');
  expect(familyFirst(son, initials)).toBe('Rao, J.-P. A., Jr.');
  expect(givenFirst(son)).toBe('Jean-Paul Arun Rao Jr.');
  expect(familyFirst(citedName('मीरा जोशी'), initials)).toBe('मीरा जोशी');
});
