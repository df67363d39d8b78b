import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createWorkerTasks } from '../../../../src/build/workers/worker-tasks.ts';
import { openCatalog } from '../../../../src/catalog/database/catalog.ts';
import { projectRoot } from '../../../../src/settings/files/project-root.ts';
import type { Assets } from '../../../../src/theme/assets.ts';

test('opens the archive again after it could not be opened', async () => {
  const home = mkdtempSync(join(tmpdir(), 'worker-tasks-'));
  const catalog = openCatalog(join(home, 'catalog.sqlite'));
  const site = join(home, 'site.json');
  const paths = { root: projectRoot, articles: home, site };
  const setup = {
    paths,
    catalog: catalog.file,
    assets: {} as Assets,
    epoch: '1',
    pageEpochs: {},
    staging: home,
    now: 0,
  };
  const tasks = createWorkerTasks();
  await expect(tasks.readArticles(setup, [])).rejects.toThrow('site.json');
  copyFileSync(join(projectRoot, '_data/site.json'), site);
  expect(await tasks.readArticles(setup, [])).toEqual({ entries: [], problems: [] });
  catalog.close();
  rmSync(home, { recursive: true });
});
