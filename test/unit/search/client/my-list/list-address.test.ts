import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readListAddress, writeListAddress } from '../../../../../src/search/client/my-list/list-address.ts';
import { type KeptArticle, validArticles } from '../../../../../src/theme/scripts/browser/kept-articles.ts';

const name = fc.stringMatching(/^[a-zक-ह0-9 ~&=+#%-]{1,8}$/u).map((text) => text.normalize('NFC'));
const day = fc.constantFrom('2023-07-27', '2019-05-06', '0850-01-01');
const article: fc.Arbitrary<KeptArticle> = fc
  .record({ day, isDated: fc.boolean(), names: fc.array(name, { minLength: 1, maxLength: 3 }), note: fc.string() })
  .map(({ day, isDated, names, note }) => {
    const path = [...(isDated ? [day.replaceAll('-', '/')] : ['x']), ...names.map(encodeURIComponent)].join('/');
    return { url: `${path}.html`, day, note: note.toWellFormed() };
  });

test('reads back a list from its address, with the order and the notes', () => {
  fc.assert(
    fc.property(fc.uniqueArray(article, { selector: ({ url }) => url, minLength: 1, maxLength: 6 }), (articles) => {
      expect(readListAddress(`#${writeListAddress(articles)}`)).toEqual(articles);
    }),
  );
});

test('needs no day for a path that begins with it', () => {
  const kept = { url: '2023/07/27/kim-shoigu.html', day: '2023-07-27', note: 'read again' };
  expect(writeListAddress([kept, { url: 'stories/rain.html', day: '2019-05-06', note: '' }])).toBe(
    'a=2023/07/27/kim-shoigu&n=read+again&a=2019-05-06%7Estories/rain',
  );
});

test.each(['', '#', '#x=1', '#n=note', '#a=', '#a=../../etc', '#a=2023-07-27~../x', '#a=kim'])(
  'has no list in %j',
  (hash) => {
    expect(readListAddress(hash)).toBeUndefined();
  },
);

test.each([
  [{ url: 'https://example.org/x.html', day: '2023-07-27' }],
  [{ url: '//example.org/x.html', day: '2023-07-27' }],
  [{ url: 'javascript:x.html', day: '2023-07-27' }],
  [{ url: '%E0.html', day: '2023-07-27' }],
  [{ url: '/x.html', day: '2023-07-27' }],
  [{ url: 'a/../../x.html', day: '2023-07-27' }],
  [{ url: 'x.html', day: 'today' }],
  [{ url: 'x.html' }],
  ['x.html'],
  [null],
  [7],
])('leaves out what leads elsewhere or is no article: %j', (value) => {
  expect(validArticles([value, { url: 'x.html', day: '2023-07-27', note: 'y' }])).toEqual([
    { url: 'x.html', day: '2023-07-27', note: 'y' },
  ]);
});
