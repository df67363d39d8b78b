import fc from 'fast-check';
import { expect, test } from 'vitest';
import { urlOf } from '../../../../src/pages/parts/addresses.ts';
import { changedPeriods, partsBefore } from '../../../../src/pages/periods/changed-periods.ts';
import { allTime, daysOfPeriod, periodPath, periodsOfDay } from '../../../../src/pages/periods/period.ts';
import {
  nodesFrom,
  nodesOnPath,
  ownCount,
  type PartsOf,
  type PeriodNode,
  rootNode,
} from '../../../../src/pages/periods/period-tree.ts';
import { timelineOf } from '../../../../src/pages/periods/timeline.ts';

const limit = 4;

function partsOfDays(days: readonly string[]): PartsOf {
  return (period) => {
    const level = (periodPath(period) ?? []).length;
    const inside = days.filter((day) => periodsOfDay(day)[level - 1] === period);
    const parts = Map.groupBy(inside, (day) => periodsOfDay(day)[level] ?? day);
    return [...parts]
      .map(([part, { length }]) => ({ period: part, count: length }))
      .toSorted((a, b) => (a.period < b.period ? -1 : 1));
  };
}

const nodesOf = (days: readonly string[]): readonly PeriodNode[] => {
  const partsOf = partsOfDays(days);
  return [...nodesFrom(partsOf, rootNode(partsOf, allTime, limit), limit)];
};

/** The periods of all pages of a list, each with everything that its page links to and the days that it shows. */
function pagesOf(days: readonly string[]): ReadonlyMap<string, string> {
  const partsOf = partsOfDays(days);
  return new Map(
    nodesOf(days).map((node) => {
      const [root, ...rest] = nodesOnPath(partsOf, periodPath(node.period) ?? [], limit) ?? [];
      if (!root) throw new Error(`no path to ${node.period}`);
      const timeline = timelineOf({ partsOf, limit, urlOf: (period) => urlOf(period) }, [root, ...rest]);
      const shown = days.filter((day) => shownBy(node, day)).toSorted();
      return [node.period, JSON.stringify({ timeline, count: node.count, shown })];
    }),
  );
}

/** Whether the page of a period, and no page of its parts, shows the articles of a day. */
function shownBy(node: PeriodNode, day: string): boolean {
  const contains = (period: string) => (periodsOfDay(day) as readonly string[]).includes(period);
  return contains(node.period) && !node.pages.some(({ period }) => contains(period));
}

/** Many days close together and some far away, so that every level is parted. */
const day = fc
  .tuple(
    fc.constantFrom(1009, 1987, 2011, 2012, 2013, 2019, 2020),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => [year, month, date].map((part) => String(part).padStart(2, '0')).join('-'));
const busyDay = fc.constantFrom('2013-07-27', '2013-07-28', '2013-06-30', '2013-01-01');
const days = fc.array(fc.oneof(day, busyDay), { maxLength: 60 });
const settings = { numRuns: 150 };

test('each article is on exactly one page, and no page has more than the limit unless it is a day', () => {
  fc.assert(
    fc.property(days, (list) => {
      const nodes = nodesOf(list);
      for (const one of new Set(list)) expect(nodes.filter((node) => shownBy(node, one))).toHaveLength(1);
      for (const node of nodes) {
        const shown = list.filter((one) => shownBy(node, one)).length;
        expect(shown).toBe(ownCount(node));
        if (node.period.length < 10) expect(shown).toBeLessThanOrEqual(limit);
      }
    }),
    settings,
  );
});

test('the pages do not depend on the order of the articles', () => {
  fc.assert(
    fc.property(days, (list) => {
      expect([...pagesOf(list.toReversed())]).toEqual([...pagesOf(list)]);
    }),
    settings,
  );
});

test('an added article removes no page', () => {
  fc.assert(
    fc.property(days, day, (list, added) => {
      const after = pagesOf([...list, added]);
      expect([...pagesOf(list).keys()].filter((period) => !after.has(period))).toEqual([]);
    }),
    settings,
  );
});

test('an added article changes its own page and those around it; others only if one of these has other parts', () => {
  fc.assert(
    fc.property(days, fc.oneof(day, busyDay), (list, added) => {
      const [before, after] = [pagesOf(list), pagesOf([...list, added])];
      const changed = [...after].filter(([period, page]) => before.get(period) !== page).map(([period]) => period);
      const around: readonly string[] = periodsOfDay(added);
      const nodes = (all: readonly string[]) =>
        nodesOf(all).map(
          ({ period, parts, pages }) => `${period}: ${parts.map((part) => part.period)}, ${pages.length}`,
        );
      const isSamePages = `${nodes(list)}` === `${nodes([...list, added])}`;
      if (isSamePages) expect(changed.filter((period) => !around.includes(period))).toEqual([]);
    }),
    settings,
  );
});

test('the changed pages are among those that changedPeriods names', () => {
  fc.assert(
    fc.property(
      days,
      fc.array(fc.oneof(day, busyDay), { maxLength: 8 }),
      fc.array(fc.nat(), { maxLength: 8 }),
      (list, added, removed) => {
        const gone = new Set(removed.map((index) => index % (list.length + 1)));
        const later = [...list.filter((_, index) => !gone.has(index)), ...added];
        const changes = new Map<string, number>();
        for (const one of added) changes.set(one, (changes.get(one) ?? 0) + 1);
        for (const index of gone) {
          const one = list[index];
          if (one !== undefined) changes.set(one, (changes.get(one) ?? 0) - 1);
        }
        const [before, after] = [pagesOf(list), pagesOf(later)];
        const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
          (period) => before.get(period) !== after.get(period),
        );
        const named = changedPeriods(partsOfDays(later), changes, limit);
        expect(differing.filter((period) => !named.has(period))).toEqual([]);
        const earlier = partsBefore(partsOfDays(later), changes);
        for (const period of before.keys())
          if (period.length < 10) expect(earlier(period)).toEqual(partsOfDays(list)(period));
      },
    ),
    settings,
  );
});

test('an article into a full list of many years names few periods', () => {
  const list = Array.from({ length: 2_000 }, (_, index) => `${1990 + (index % 34)}-0${1 + (index % 9)}-1${index % 10}`);
  const named = changedPeriods(partsOfDays(list), new Map([['1995-03-13', 1]]), 99);
  expect([...named]).toEqual(['index', '1990s', '1995']);
});

test('a page links to the pages before and after it, over the edge of a year and a decade', () => {
  const list = ['2009-11', '2010-02', '2010-03', '2011-05'].flatMap((month) =>
    [1, 2, 3].map((date) => `${month}-0${date}`),
  );
  const pages = pagesOf(list);
  const steps = (period: string) => {
    const { newer, older } = JSON.parse(pages.get(period) ?? '{}').timeline;
    return [newer?.url, older?.url];
  };
  // 2011 is on the page of its decade, after March 2010 on that of its year.
  expect([...pages.keys()]).toEqual(['2000s', '2010-02', '2010', '2010s', 'index']);
  expect(steps('index')).toEqual([undefined, '2010s']);
  expect(steps('2010s')).toEqual([undefined, '2010']);
  expect(steps('2010')).toEqual(['2010s#2011', '2010-02']);
  expect(steps('2010-02')).toEqual(['2010#2010-03', '2000s']);
  expect(steps('2000s')).toEqual(['2010s', undefined]);
});

test.each([
  ['index', '0000-01-01', '9999-12-31'],
  ['2010s', '2010-01-01', '2019-12-31'],
  ['1009', '1009-01-01', '1009-12-31'],
  ['2013-06', '2013-06-01', '2013-06-31'],
  ['2013-06-30', '2013-06-30', '2013-06-30'],
])('%s is from %s to %s', (period, first, last) => {
  expect(daysOfPeriod(period)).toEqual({ first, last });
});

test.each(['', '13', '2013s', '201', '2013-7', '2013-07-2', '2013-07-27-1', 'index2', '../2013'])(
  '%j names no period',
  (text) => {
    expect(periodPath(text)).toBeUndefined();
  },
);
