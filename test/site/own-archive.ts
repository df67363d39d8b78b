import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildWithLock } from '../../src/build/build-with-lock.ts';
import type { BuildReport } from '../../src/build/options/build-report.ts';
import { createWorkerTasks } from '../../src/build/workers/worker-tasks.ts';

/** A small archive in a folder of its own. */
export interface OwnArchive {
  readonly root: string;
  readonly write: (file: string, text: string | Uint8Array) => void;
  readonly remove: (file: string) => void;
  readonly build: (options?: { readonly out?: string; readonly rehash?: boolean }) => Promise<BuildReport>;
  /** A file of the site as text. */
  readonly page: (file: string) => string;
}

/** Makes an archive with three articles and nothing else. */
export function ownArchive(): OwnArchive {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'own-archive-')));
  const tasks = createWorkerTasks();
  const write = (file: string, text: string | Uint8Array): void => {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  for (const day of ['01', '02', '03']) {
    const fields = `title: News of day ${day}\ndate: 2024-05-${day}\nlang: en\ntags: [Rain]\nsection: World`;
    write(`articles/2024/05/day-${day}.md`, `---\n${fields}\n---\nIt rained on day ${day}.\n`);
  }
  return {
    root,
    write,
    remove: (file) => rmSync(join(root, file), { recursive: true }),
    build: ({ out = '_site', rehash = false } = {}) => {
      const [articles, site, cache] = ['articles', '_data/site.json', `.cache${out}`].map((name) => join(root, name));
      if (!articles || !site || !cache) throw new Error('no paths');
      const options = { root, articles, site, cache, out: join(root, out), workers: 1, search: false, rehash };
      return buildWithLock(options, () => {}, tasks);
    },
    page: (file) => readFileSync(join(root, '_site', file), 'utf8'),
  };
}
