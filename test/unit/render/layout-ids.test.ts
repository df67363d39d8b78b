import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { layoutIds } from '../../../src/render/layout-ids.ts';

test('lists every id that a layout or partial of an article page has', () => {
  const root = join(import.meta.dirname, '../../..');
  const partials = readdirSync(join(root, '_includes'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.njk') && !file.includes('search-'))
    .map((file) => join('_includes', file));
  const templates = [...partials, 'src/pages/kinds/article/article.njk'].map((file) =>
    readFileSync(join(root, file), 'utf8'),
  );
  const ids = templates.flatMap((template) => [...template.matchAll(/\sid="([^"{]+)"/g)].map(([, id]) => id));
  expect(ids).toContain('main');
  expect(ids.filter((id) => id !== undefined && !layoutIds.has(id))).toEqual([]);
});
