import fc from 'fast-check';
import { removeArticle } from '../../../../src/catalog/store/save-article.ts';
import type { smallCatalog } from '../../catalog/small-catalog.ts';

export type ArchiveContext = ReturnType<typeof smallCatalog>;

/** A few days in each of a few years: with five articles a page, every level of the calendar is parted. */
export const archiveDays = [
  '1987-02-01',
  '2009-12-31',
  '2011-05-05',
  '2012-01-01',
  '2013-06-30',
  '2013-07-26',
  '2013-07-27',
];

/** A change of one of the articles. */
export interface ArchiveStep {
  readonly article: number;
  readonly day: number;
  readonly action: 'put' | 'remove' | 'withdraw';
}

const step: fc.Arbitrary<ArchiveStep> = fc.record({
  article: fc.nat({ max: 80 }),
  day: fc.oneof(fc.nat({ max: archiveDays.length - 1 }), fc.constant(archiveDays.length - 1)),
  action: fc.constantFrom('put', 'put', 'put', 'put', 'remove', 'withdraw'),
});

const stamp = { iso: '', millis: 0, day: '2020-01-01', hasTime: false };

/** Saves or removes an article of a step. */
export function takeStep(context: ArchiveContext, { article, day, action }: ArchiveStep) {
  const address = `a${article}`;
  if (action === 'remove') return removeArticle(context.catalog, `${address}.md`);
  const withdrawn = action === 'withdraw' ? { withdrawn: { date: stamp, reason: 'भूल' } } : {};
  return context.put({
    address,
    day: archiveDays[day] ?? '',
    tags: ['रेल'],
    title: `${article} ${action}`,
    ...withdrawn,
  });
}

export function archiveSteps(minLength: number, maxLength: number): fc.Arbitrary<readonly ArchiveStep[]> {
  return fc.array(step, { minLength, maxLength });
}
