import { describe, expect, test } from 'vitest';
import { apa } from '../../../../src/pages/citing/apa.ts';
import { chicago } from '../../../../src/pages/citing/chicago.ts';
import type { Citation, CitationEntry, CitationWords } from '../../../../src/pages/citing/citation.ts';
import { citedName } from '../../../../src/pages/citing/cited-name.ts';
import { mla } from '../../../../src/pages/citing/mla.ts';

const styles = { apa, mla, chicago };
const english: CitationWords = {
  lang: 'en',
  and: 'and',
  others: 'et al.',
  number: 'no. {n}',
  page: 'p. {n}',
  pages: 'pp. {n}',
};
const hindi: CitationWords = {
  lang: 'hi',
  and: 'और',
  others: 'आदि',
  number: 'no. {n}',
  page: 'p. {n}',
  pages: 'pp. {n}',
};

type Draft = Partial<Omit<Citation, 'authors'>> & { readonly authors?: readonly string[] };

function citation({ authors = [], ...rest }: Draft): Citation {
  const plain = {
    title: 'Title',
    lang: 'en',
    day: '2023-07-27',
    publication: 'Sanchika',
    url: 'https://x.example/a.html',
  };
  return { ...plain, ...rest, authors: authors.map(citedName) };
}

const text = ({ before, publication, after }: CitationEntry) => before + publication + after;
const inAll = (made: Citation, words: CitationWords) => Object.values(styles).map((style) => text(style(made, words)));

/** What citeproc-js 2.4 makes of the same articles with the CSL styles apa, modern-language-association (9) and chicago-note-bibliography (17). */
const oracle: readonly (readonly [string, Draft, readonly [string, string, string]])[] = [
  [
    'one author',
    { title: 'Rooftop rain in Jaipur', authors: ['Meera Joshi'], day: '2016-06-05' },
    [
      'Joshi, M. (2016, June 5). Rooftop rain in Jaipur. Sanchika. https://x.example/a.html',
      'Joshi, Meera. “Rooftop Rain in Jaipur.” Sanchika, 5 June 2016, https://x.example/a.html.',
      'Joshi, Meera. “Rooftop Rain in Jaipur.” Sanchika, June 5, 2016. https://x.example/a.html.',
    ],
  ],
  [
    'two authors and a question',
    { title: 'What does the lake say?', authors: ['Meera K. Joshi', 'Arun Rao'], day: '2023-03-15' },
    [
      'Joshi, M. K., & Rao, A. (2023, March 15). What does the lake say? Sanchika. https://x.example/a.html',
      'Joshi, Meera K., and Arun Rao. “What Does the Lake Say?” Sanchika, 15 Mar. 2023, https://x.example/a.html.',
      'Joshi, Meera K., and Arun Rao. “What Does the Lake Say?” Sanchika, March 15, 2023. https://x.example/a.html.',
    ],
  ],
  [
    'three authors, one with particles and two given names',
    { title: 'Three hands at work', authors: ['Meera Joshi', 'Arun Rao', 'Jean-Paul van der Berg'], day: '2023-09-02' },
    [
      'Joshi, M., Rao, A., & van der Berg, J.-P. (2023, September 2). Three hands at work. Sanchika. https://x.example/a.html',
      'Joshi, Meera, et al. “Three Hands at Work.” Sanchika, 2 Sept. 2023, https://x.example/a.html.',
      'Joshi, Meera, Arun Rao, and Jean-Paul van der Berg. “Three Hands at Work.” Sanchika, September 2, 2023. https://x.example/a.html.',
    ],
  ],
  [
    'nobody',
    { title: 'No name on it', day: '2023-05-09' },
    [
      'No name on it. (2023, May 9). Sanchika. https://x.example/a.html',
      '“No Name on It.” Sanchika, 9 May 2023, https://x.example/a.html.',
      'Sanchika. “No Name on It.” May 9, 2023. https://x.example/a.html.',
    ],
  ],
  [
    'an agency',
    { title: 'From the wire', authors: ['Press Trust of India'], day: '2023-01-01' },
    [
      'Press Trust of India. (2023, January 1). From the wire. Sanchika. https://x.example/a.html',
      'Press Trust of India. “From the Wire.” Sanchika, 1 Jan. 2023, https://x.example/a.html.',
      'Press Trust of India. “From the Wire.” Sanchika, January 1, 2023. https://x.example/a.html.',
    ],
  ],
  [
    'a single name, and words in quotation marks',
    { title: 'He said “wait” and left.', authors: ['Sindhu'] },
    [
      'Sindhu. (2023, July 27). He said “wait” and left. Sanchika. https://x.example/a.html',
      'Sindhu. “He Said ‘Wait’ and Left.” Sanchika, 27 July 2023, https://x.example/a.html.',
      'Sindhu. “He Said ‘Wait’ and Left.” Sanchika, July 27, 2023. https://x.example/a.html.',
    ],
  ],
  [
    'a son, and a dash',
    { title: 'What India is, and what it is not – yet', authors: ['Arun Rao, Jr.'], day: '2023-12-27' },
    [
      'Rao, A., Jr. (2023, December 27). What India is, and what it is not – yet. Sanchika. https://x.example/a.html',
      'Rao, Arun, Jr. “What India Is, and What It Is Not – Yet.” Sanchika, 27 Dec. 2023, https://x.example/a.html.',
      'Rao, Arun, Jr. “What India Is, and What It Is Not – Yet.” Sanchika, December 27, 2023. https://x.example/a.html.',
    ],
  ],
  [
    'a colon in a title without capitals',
    {
      title: 'a tale of two cities: the long walk to a home in the hills',
      authors: ['K. P. Nayar'],
      day: '2023-12-27',
    },
    [
      'Nayar, K. P. (2023, December 27). a tale of two cities: the long walk to a home in the hills. Sanchika. https://x.example/a.html',
      'Nayar, K. P. “A Tale of Two Cities: The Long Walk to a Home in the Hills.” Sanchika, 27 Dec. 2023, https://x.example/a.html.',
      'Nayar, K. P. “A Tale of Two Cities: The Long Walk to a Home in the Hills.” Sanchika, December 27, 2023. https://x.example/a.html.',
    ],
  ],
  [
    'a name in Devanagari, in an English bibliography',
    { title: 'बारिश का दिन', lang: 'hi', publication: 'संचिका', authors: ['मीरा जोशी', 'अरुण राव'] },
    [
      'मीरा जोशी & अरुण राव. (2023, July 27). बारिश का दिन. संचिका. https://x.example/a.html',
      'मीरा जोशी and अरुण राव. “बारिश का दिन.” संचिका, 27 July 2023, https://x.example/a.html.',
      'मीरा जोशी and अरुण राव. “बारिश का दिन.” संचिका, July 27, 2023. https://x.example/a.html.',
    ],
  ],
];

describe('an entry equals the output of a citation processor:', () => {
  test.each(oracle)('%s', (_, draft, expected) => {
    expect(inAll(citation(draft), english)).toEqual(expected);
  });

  const many = (count: number) => Array.from({ length: count }, (__, place) => `Given${place} Family${place}`);
  test('the styles name one, seven and nineteen of many authors', () => {
    const chicagoOf = (count: number) => chicago(citation({ authors: many(count) }), english).before;
    expect(chicagoOf(10)).toContain(', and Given9 Family9. “Title.” ');
    expect(chicagoOf(12)).toContain('Given5 Family5, Given6 Family6, et al. “Title.” ');
    const apaOf = (count: number) => apa(citation({ authors: many(count) }), english).before;
    expect(apaOf(12)).toContain('Family10, G., & Family11, G. (2023');
    expect(apaOf(22)).toContain('Family17, G., Family18, G., … Family21, G. (2023');
  });
});

describe('a Hindi article in Hindi', () => {
  test('keeps the order of names, without initials, and writes the date in Hindi', () => {
    const made = citation({
      title: 'क्या झील बोलती है?',
      lang: 'hi',
      publication: 'संचिका',
      authors: ['मीरा जोशी', 'अरुण राव'],
    });
    expect(inAll(made, hindi)).toEqual([
      'मीरा जोशी & अरुण राव. (2023, 27 जुलाई). क्या झील बोलती है? संचिका. https://x.example/a.html',
      'मीरा जोशी और अरुण राव. “क्या झील बोलती है?” संचिका, 27 जुलाई 2023, https://x.example/a.html.',
      'मीरा जोशी और अरुण राव. “क्या झील बोलती है?” संचिका, 27 जुलाई 2023. https://x.example/a.html.',
    ]);
  });

  test('keeps a danda or an Urdu full stop at the end of the title', () => {
    const made = citation({ title: 'बारिश हुई।', lang: 'hi', publication: 'संचिका' });
    expect(mla(made, hindi).before).toBe('“बारिश हुई।” ');
    expect(apa({ ...made, title: 'بارش ہوئی۔', lang: 'ur' }, { ...hindi, lang: 'ur' }).before).toBe(
      'بارش ہوئی۔ (2023, 27 جولائی). ',
    );
  });
});

test('keeps the capitals of an English title, also in compound words', () => {
  expect(mla(citation({ title: 'iPhone sales of NASA’s self-help unit' }), english).before).toBe(
    '“iPhone Sales of NASA’s Self-Help Unit.” ',
  );
});
