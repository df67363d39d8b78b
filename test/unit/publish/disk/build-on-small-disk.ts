import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildWithLock } from '../../../../src/build/build-with-lock.ts';

// `full-disk.test.ts` runs this program in a mount namespace of its own, so that the disk ends with the process.
// It builds on disks that are too small, then on a large one, and prints the result of each build as JSON.
const [folder = '', full = ''] = process.argv.slice(2);
const disk = join(folder, 'disk');
const mount = (options: string) => {
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'none', disk], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
};
const on = (name: string) => join(name === full ? disk : folder, `${full}-${name}`);
const options = { articles: join(folder, 'articles'), site: '_data/site.json', out: on('_site'), cache: on('cache') };
const build = () =>
  buildWithLock({ ...options, workers: 1, search: false, rehash: false }, () => {}).then(
    ({ articles }) => articles,
    (error: unknown) => String(error),
  );

mount('size=20k');
const results = [await build()];
for (const size of ['200k', '100m']) {
  mount(`remount,size=${size}`);
  results.push(await build());
}
process.stdout.write(JSON.stringify(results));
