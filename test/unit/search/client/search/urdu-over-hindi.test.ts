import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchTable } from '../../../../../src/search/format/search-table.ts';
import { buildIndex } from '../../build-index.ts';
import { record } from '../../record.ts';
import { searchedNames } from '../../searched-names.ts';

const words = new Map(
  `پولیس पुलिस, دہلی दिल्ली, حکومت हुकूमत, بھارت भारत, ممبئی मुंबई, وزیر वज़ीर, عدالت अदालत, کورونا कोरोना, پاکستان पाकिस्तान, ہندوستان हिंदुस्तान,
مودی मोदी, راہل राहुल, گاندھی गांधी, کسان किसान, امریکہ अमेरिका, بہار बिहार, لکھنؤ लखनऊ, کانگریس कांग्रेस, اسکول स्कूल, ڈاکٹر डॉक्टर, ہسپتال अस्पताल,
پانی पानी, فلم फ़िल्म, بازار बाज़ार, زمین ज़मीन, شہر शहर, گاؤں गांव, روس रूस, یوکرین यूक्रेन, قانون क़ानून, سپریم सुप्रीम, بینک बैंक, روپے रुपये, عورت औरत,
بچے बच्चे, ووٹ वोट, نقصان नुक़सान, مہنگائی महंगाई, افغانستان अफ़ग़ानिस्तान, استاد उस्ताद, دفتر दफ़्तर, جیل जेल`
    .split(/,\s/)
    .map((pair): [string, string] => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']),
);
const others = [
  'The policy of the police, a palace in Delhi, a bazaar and a school',
  'Corona, a doctor and a hospital, the bank, the film and the cotton season',
  'बाहर की बात, साहिब का सफ़र, रसोई और दाल, गाना, शेर और बकरी',
];

const folders = ['hindi-', 'mixed-', 'pair-'].map((name) => mkdtempSync(join(tmpdir(), name)));
const [folder = '', mixedFolder = '', pairFolder = ''] = folders;
let table: SearchTable;
let mixed: SearchTable;

beforeAll(async () => {
  const records = [...words.values()].map((word, index) => record(String(index), { title: '1', text: `${word}.` }));
  const english = others.map((text, index) => record(`other-${index}`, { title: '2', lang: 'en', text }));
  table = await buildIndex([...records, ...english], folder);
  const urdu = record('urdu', { title: '3', lang: 'ur', text: 'پولیس اور عدالت' });
  mixed = await buildIndex([...records, ...english, urdu], mixedFolder);
});
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

test('words of Urdu find those of Hindi, and little else', async () => {
  let [right, found] = [0, 0];
  const missing: string[] = [];
  for (const [index, typed] of [...words.keys()].entries()) {
    const names = await searchedNames(typed, table, folder);
    if (names.includes(String(index))) right += 1;
    else missing.push(typed);
    found += names.length;
  }
  expect(right / words.size, missing.join(' ')).toBeGreaterThan(0.9);
  expect(right / found).toBeGreaterThan(0.9);
});

test('two words of Urdu find an article with both', async () => {
  const hindi = record('both', { title: 'दिल्ली पुलिस', text: 'दिल्ली पुलिस ने कहा' });
  const both = await buildIndex([hindi, record('one', { title: 'दिल्ली', text: 'दिल्ली' })], pairFolder);
  expect((await searchedNames('دہلی پولیس', both, pairFolder))[0]).toBe('both');
});

test('in an archive with Urdu, a word of Urdu is itself', async () => {
  expect((await searchedNames('عدالت', mixed, mixedFolder))[0]).toBe('urdu');
});
