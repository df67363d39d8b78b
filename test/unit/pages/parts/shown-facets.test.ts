import fc from 'fast-check';
import { expect, test } from 'vitest';
import { removeArticle } from '../../../../src/catalog/store/save-article.ts';
import { updateAllTerms } from '../../../../src/catalog/terms/update-terms.ts';
import { affectedPages } from '../../../../src/pages/affected-pages.ts';
import { facetPage } from '../../../../src/pages/kinds/facet/facet-page.ts';
import { termFeed } from '../../../../src/pages/kinds/feeds/term-feed.ts';
import { termPage } from '../../../../src/pages/kinds/term/term-page.ts';
import { listedLinks, menuLinks } from '../../../../src/pages/menu-links.ts';
import { pageRecord } from '../../../../src/pages/page-record.ts';
import { facetsInMenus } from '../../../../src/pages/parts/shown-facets.ts';
import { smallCatalog } from '../../catalog/small-catalog.ts';

type Context = ReturnType<typeof smallCatalog>;

function languagePages(context: Context): ReadonlyMap<string, string> {
  const keys = [facetPage, termFeed, termPage].flatMap((kind) => [...kind.allKeys(context)]);
  const ofLanguages = keys.filter((key) => key.split('|')[1] === 'language');
  return new Map(ofLanguages.map((key) => [key, JSON.stringify(pageRecord(context, key))]));
}

test('the only language of an archive has no pages and no place in menus', () => {
  const context = smallCatalog();
  const site = { ...context.site, menu: [{ to: 'language' }, { to: 'series' }, { to: 'tag' }] };
  const menu = () => listedLinks({ ...context, site }, menuLinks({ ...context, site })).menu?.hi?.map(({ url }) => url);
  context.fill({ address: 'a', tags: ['रेल'] }, { address: 'b' });
  expect([...languagePages(context)]).toEqual([]);
  expect(pageRecord(context, 'term|language|index|hi')).toBeUndefined();
  expect([...(termPage.sitemapFiles?.(context) ?? [])]).toEqual(['tags/rel/index.html']);
  expect(facetsInMenus(context)).toEqual(['tag']);
  expect(menu()).toEqual(['tags/index.html']);
  context.fill({ address: 'c', lang: 'en' });
  expect([...languagePages(context).keys()]).toEqual([
    'facet|language',
    'term-feed|language|hi',
    'term|language|index|en',
    'term|language|index|hi',
  ]);
  expect(facetsInMenus(context)).toEqual(['tag', 'language']);
  expect(menu()).toEqual(['languages/index.html', 'tags/index.html']);
});

const step = fc.record({
  article: fc.nat({ max: 30 }),
  lang: fc.constantFrom('hi', 'hi', 'hi', 'hi', 'hi', 'en', 'ur'),
  day: fc.constantFrom('1987-02-01', '2012-01-01', '2013-07-27'),
  isRemoved: fc.boolean(),
});

test('the pages of languages come with the second language and go with it', () => {
  fc.assert(
    fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 5, maxLength: 20 }), (rounds) => {
      const context = smallCatalog();
      for (const steps of rounds) {
        const before = languagePages(context);
        const changes = steps.map(({ article, lang, day, isRemoved }) =>
          isRemoved && lang !== 'hi'
            ? removeArticle(context.catalog, `a${article}.md`)
            : context.put({ address: `a${article}`, lang, day, title: `${article} ${lang}` }),
        );
        updateAllTerms(context.catalog, context.names);
        const after = languagePages(context);
        const affected = affectedPages(context, changes);
        const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
          (key) => before.get(key) !== after.get(key),
        );
        expect(differing.filter((key) => !affected.has(key))).toEqual([]);
      }
      context.catalog.close();
    }),
    { numRuns: 12 },
  );
});
