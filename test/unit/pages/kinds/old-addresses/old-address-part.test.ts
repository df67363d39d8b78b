import { expect, test } from 'vitest';
import { oldAddressKey } from '../../../../../src/catalog/store/old-addresses.ts';
import { removeArticle } from '../../../../../src/catalog/store/save-article.ts';
import { oldAddressPart } from '../../../../../src/pages/kinds/old-addresses/old-address-part.ts';
import { oldAddressesPage } from '../../../../../src/pages/kinds/old-addresses/old-addresses-page.ts';
import { smallCatalog } from '../../../catalog/small-catalog.ts';

const many = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ address: `a${first + index}`, aliases: [`/story/${first + index}`] }));

test('leads from each form of an old address to the article, also to a withdrawn one', () => {
  const context = smallCatalog();
  const date = { iso: '2023-08-01T00:00:00+05:30', millis: 0, day: '2023-08-01', hasTime: false };
  context.fill(
    { address: 'rain', source: { url: 'https://blog.example/2013/05/rain/' }, aliases: ['/?p=12'] },
    { address: 'snow', aliases: ['/2014/01/rain/'], withdrawn: { date, reason: 'test' } },
  );
  const urls = oldAddressPart.record(context, 'old-address-part|all')?.urls ?? {};
  const found = (form: string) => urls[oldAddressKey(form)];
  expect(found('blog.example/2013/05/rain')).toEqual(['rain.html']);
  expect(found('?p=12')).toEqual(['rain.html']);
  expect(found('/2014/01/rain')).toEqual(['snow.html']);
  expect(found('rain')?.toSorted()).toEqual(['rain.html', 'snow.html']);
  expect(oldAddressesPage.record(context, 'old-addresses')).toMatchObject({ digits: 0 });
});

test('without old addresses there are no parts', () => {
  const context = smallCatalog();
  context.fill({ address: 'rain' });
  expect([...oldAddressPart.allKeys(context)]).toEqual([]);
  expect(oldAddressesPage.record(context, 'old-addresses')).not.toHaveProperty('digits');
});

test('a change affects every part that differs, also where the number of parts changes', () => {
  const context = smallCatalog();
  const parts = () =>
    new Map([...oldAddressPart.allKeys(context)].map((key) => [key, oldAddressPart.record(context, key)]));
  const steps = [
    () => many(0, 390).map(context.put),
    () => [context.put({ address: 'a7', aliases: ['/story/other-7'] })],
    () => many(390, 30).map(context.put),
    () => Array.from({ length: 40 }, (_, index) => removeArticle(context.catalog, `a${index}.md`)),
    () => Array.from({ length: 380 }, (_, index) => removeArticle(context.catalog, `a${40 + index}.md`)),
  ];
  for (const step of steps) {
    const before = parts();
    const changes = step();
    const after = parts();
    const affected = new Set(oldAddressPart.affectedKeys(context, changes));
    const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
      (key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)),
    );
    expect(differing.filter((key) => !affected.has(key))).toEqual([]);
    expect(differing.length).toBeGreaterThan(0);
  }
  expect(parts().size).toBe(0);
});
