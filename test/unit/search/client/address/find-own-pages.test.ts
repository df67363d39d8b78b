import { describe, expect, test } from 'vitest';
import { ownPageFinder } from '../../../../../src/search/client/address/find-own-pages.ts';

const pages = [
  { url: 'imprint.html', title: 'Imprint', text: 'The Valley Press, 5 Lake Road.\nWrite to the desk.' },
  { url: 'shop.html', title: 'Books & maps', text: 'Maps of the valley <b> "and" more.' },
  { url: 'imprint.hi.html', title: 'छाप', lang: 'hi', text: 'हिंदी अख़बारों के संग्रह का काम। किताबें।' },
];
const find = ownPageFinder(pages);
const found = (query: string) => find(query).map(({ url }) => url);

describe('the owner’s pages in the search', () => {
  test.each([
    ['a word of the title', 'imprint', ['imprint.html']],
    ['all words, in any order and case', 'ROAD lake', ['imprint.html']],
    ['words of title and text together', 'imprint desk', ['imprint.html']],
    ['a word of several pages', 'valley', ['imprint.html', 'shop.html']],
    ['the beginning of the last word', 'lake roa', ['imprint.html']],
    ['no beginning of another word', 'roa lake', []],
    ['no beginning of two letters', 'im', []],
    ['another spelling in Hindi', 'हिन्दी अखबारों', ['imprint.hi.html']],
    ['another inflection in Hindi', 'किताब', ['imprint.hi.html']],
    ['not a word with other vowel signs', 'किम', []],
    ['without excluded words', 'valley -maps', ['imprint.html']],
    ['nothing for a word that no page has', 'valley castle', []],
    ['nothing without words', ' ?! ', []],
    ['nothing for a long text', 'x '.repeat(5000), []],
  ])('%s: %s', (_, query, urls) => {
    expect(found(query)).toEqual(urls);
  });

  test('an archive without such pages finds none', () => {
    expect(ownPageFinder([])('imprint')).toEqual([]);
  });
});
