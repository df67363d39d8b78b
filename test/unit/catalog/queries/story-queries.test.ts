import { expect, test } from 'vitest';
import type { Catalog } from '../../../../src/catalog/database/catalog.ts';
import { number, text } from '../../../../src/catalog/database/columns.ts';
import { storyHashes } from '../../../../src/catalog/queries/story-queries.ts';
import { smallCatalog } from '../small-catalog.ts';

test('the stories of a period are found without reading the articles of others', () => {
  const { catalog } = smallCatalog();
  const statements: string[] = [];
  const watched: Catalog = {
    ...catalog,
    values: (column, sql, ...values) => {
      statements.push(sql);
      return catalog.values(column, sql, ...values);
    },
  };
  storyHashes(watched, '2023-01', '2023-12');
  expect(statements).toHaveLength(1);
  const plans = statements.flatMap((sql) =>
    catalog.rows([number, number, number, text], `EXPLAIN QUERY PLAN ${sql}`, '2023-01', '2023-12:'),
  );
  expect(plans.map(([, , , step]) => step).filter((step) => !step.startsWith('SEARCH'))).toEqual([]);
});
