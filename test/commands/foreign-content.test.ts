import { spawnSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildPartWithLock, buildWithLock, mergeWithLock } from '../../src/build/build-with-lock.ts';
import { openWholeArchive } from '../../src/build/whole-archive.ts';
import { checkSite } from '../../src/check/check-site.ts';
import { sha256 } from '../../src/language/hashing/sha256.ts';
import { type PackKind, pack } from '../../src/pack/pack.ts';
import { createKeyFiles } from '../../src/pack/signature/key-file.ts';
import { openSiteFolder } from '../../src/publish/folder/site-folder.ts';
import { readReport } from '../../src/report/read-report.ts';

// The rule: whatever a path option names, files that we did not make are the same afterwards, and the error says what to do.

const root = realpathSync(mkdtempSync(join(tmpdir(), 'foreign-')));
const path = (name: string) => join(root, name);
const [articles, site, cache, target] = ['articles', '_site', 'cache', 'outside/target'].map(path) as [
  string,
  string,
  string,
  string,
];
const base = { articles, out: site, site: '_data/site.json', cache, workers: 1, search: false, rehash: false };
const quiet = () => {};
const packing = (kind: PackKind) => (to: string) => pack(kind, { ...base, to }, quiet);

/** Every command and option that names a folder or file to write to, but those that only scripts have. */
const folderOptions: Readonly<Record<string, (target: string) => Promise<unknown>>> = {
  'build --out': (out) => buildWithLock({ ...base, out }, quiet),
  'build --cache': (cache) => buildWithLock({ ...base, cache }, quiet),
  'build --shard --out': (out) => buildPartWithLock({ ...base, out }, { index: 1, count: 2 }, quiet),
  'build --remote-cache': (remoteCache) => buildWithLock({ ...base, cache: path('new-cache'), remoteCache }, quiet),
  'build --shard --cache': (cache) =>
    buildPartWithLock({ ...base, cache, out: path('part') }, { index: 1, count: 2 }, quiet),
  'build --merge --out': (out) => mergeWithLock([path('part')], { out }, quiet),
  'report --cache': (cache) => readReport({ ...base, cache }, quiet),
  'check --cache': (cache) => checkSite({ out: site, cache, workers: 0, onFinding: quiet }),
  'pack zip --cache': (cache) => pack('zip', { ...base, cache, to: path('new.zip') }, quiet),
  'pack folder': packing('folder'),
  'pack bag': packing('bag'),
  eleventy: (cache) => openWholeArchive({ ...base, cache }),
};
const fileOptions = {
  'pack zip': packing('zip'),
  'pack zim': packing('zim'),
  'sign --new-key': (file: string) => createKeyFiles(file, async () => 'word', { operations: 32768, memory: 32768 }),
};
const options: Readonly<Record<string, (target: string) => Promise<unknown>>> = { ...folderOptions, ...fileOptions };

beforeAll(async () => {
  mkdirSync(articles);
  writeFileSync(join(articles, 'a.md'), '---\ntitle: A\ndate: 2023-07-27\n---\n\nText.\n');
  const { staging, publish } = await openSiteFolder(site, { standby: false });
  writeFileSync(join(staging, 'index.html'), '<html></html>');
  await publish(new Map([['index.html', sha256('<html></html>')]]));
});
beforeEach(() => {
  rmSync(path('outside'), { recursive: true, force: true });
  mkdirSync(path('outside'));
});
afterAll(() => rmSync(root, { recursive: true }));

/** Every file, link and folder, with its bytes. */
function contentOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => {
      const stats = lstatSync(join(folder, name));
      if (stats.isSymbolicLink()) return `${name} -> ${readlinkSync(join(folder, name))}`;
      return stats.isFile() ? `${name} = ${readFileSync(join(folder, name), 'latin1')}` : `${name}/`;
    });
}

async function refuses(
  run: (target: string) => Promise<unknown>,
  target: string,
  remedy = /[Cc]hoose (?:an|another)|Move it away/,
) {
  const before = contentOf(root);
  const error = await run(target).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(contentOf(root)).toEqual(before);
  expect(error).toBeInstanceOf(Error);
  const { message } = error as Error;
  expect(
    [target, realpathOf(target), `.${target.split('/').at(-1)}.sanchika`].some((name) => message.includes(name)),
    message,
  ).toBe(true);
  expect(message).toMatch(remedy);
}

function realpathOf(name: string): string {
  try {
    return realpathSync(name);
  } catch {
    return name;
  }
}

const write = (file: string, text: string) => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

const database = (): Buffer => {
  const file = path('outside/other.sqlite');
  const source = `const { DatabaseSync } = require('node:sqlite'); new DatabaseSync(process.argv[1]).exec('CREATE TABLE notes (a)')`;
  spawnSync(process.execPath, ['-e', source, file]);
  const bytes = readFileSync(file);
  rmSync(file);
  return bytes;
};

const scenes: Readonly<Record<string, (() => void) | undefined>> = {
  'a folder with a file': () => write(join(target, 'notes.txt'), 'mine'),
  'a folder with our names': () => {
    for (const name of [
      'theme/own.css',
      'pictures/a.jpg',
      'check/a.ts',
      'files/a',
      'bagit.txt',
      'index.html',
      'part.json',
    ])
      write(join(target, name), 'mine');
    writeFileSync(join(target, 'catalog.sqlite'), database());
  },
  'a bag of another program': () => {
    write(join(target, 'bagit.txt'), 'BagIt-Version: 1.0\n');
    write(join(target, 'bag-info.txt'), 'Bag-Software-Agent: bagit.py\n');
  },
  'a link to a folder': () => {
    write(path('outside/real/theme/own.css'), 'mine');
    symlinkSync('real', target);
  },
  'a link to nothing': () => symlinkSync('nothing', target),
  'a file': () => write(target, 'mine'),
  'a ZIP of others': () => write(target, `PK\x05\x06${'\0'.repeat(18)}`),
  'a link to a file': () => {
    write(path('outside/real.txt'), 'mine');
    symlinkSync('real.txt', target);
  },
};

test.each(
  Object.entries(options).flatMap(([option, run]) =>
    Object.entries(scenes).map(([scene, make]) => ({ option, scene, run, make })),
  ),
)('$option leaves $scene as it is', async ({ run, make }) => {
  make?.();
  await refuses(run, target);
});

test.each(Object.entries(options))(
  '%s leaves the articles, the project and the home folder as they are',
  async (_, run) => {
    const { HOME } = process.env;
    process.env.HOME = root;
    try {
      for (const folder of [articles, root, dirname(root)]) {
        const error = await run(folder).then(
          () => undefined,
          (reason: unknown) => reason,
        );
        expect(String(error)).toMatch(/Choose (?:an|another)/);
        expect(contentOf(root)).toContain('articles/a.md = ---\ntitle: A\ndate: 2023-07-27\n---\n\nText.\n');
      }
      await refuses(run, articles);
      await refuses(run, root);
    } finally {
      process.env.HOME = HOME;
    }
  },
);

test.each(['build --out', 'build --merge --out', 'pack folder', 'pack bag', 'pack zip'] as const)(
  '%s leaves a folder that has the name of its work folder as it is',
  async (option) => {
    for (const name of ['old/mine', 'package/mine', 'staging/mine', 'own.txt'])
      write(path(`outside/.target.sanchika/${name}`), 'mine');
    await refuses(options[option] ?? packing('zip'), target);
  },
);

const names = fc.constantFrom(
  ...['theme', 'pictures', 'check', 'files', 'old', 'staging', 'package', 'data', 'catalog.sqlite', 'lock.json'],
  ...['index.html', 'part.json', 'bagit.txt', 'bag-info.txt', 'sanchika.json', 'manifest-sha256.txt', 'a', '.git'],
);
const contents = fc.constantFrom(
  '',
  'mine',
  '{}',
  'null',
  '{"pid":1}',
  'BagIt-Version: 1.0\n',
  '{"generator":"other"}',
);

test('no option changes a folder of others, whatever is in it', async () => {
  const trees = fc.uniqueArray(fc.tuple(fc.array(names, { minLength: 1, maxLength: 3 }), contents), {
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(trees, fc.constantFrom(...Object.keys(options)), async (tree, option) => {
      rmSync(target, { recursive: true, force: true });
      write(join(target, 'mine.txt'), 'mine');
      for (const [steps, text] of tree) {
        try {
          write(join(target, ...steps), text);
        } catch {} // a file is where this one needs a folder
      }
      await refuses(options[option] ?? packing('bag'), target);
    }),
    { numRuns: 150 },
  );
});

const script =
  (name: string, ...args: readonly string[]) =>
  () =>
    spawnSync(process.execPath, [join('scripts', name), ...args], { encoding: 'utf8' });

test.each([
  [
    'import --report',
    () => script('import.ts', '--dry-run', '--to', articles, '--report', target, join(articles, 'a.md')),
  ],
  ['bench --json', () => script('bench.ts', '--json', target)],
  ['bench generate', () => script('bench.ts', 'generate', '1', path('outside'))],
  ['take-pictures --to', () => script('take-pictures.ts', '--to', path('outside'))],
])('%s leaves a file of others as it is', async (_, command) => {
  write(target, '{"status":"mine"}\n');
  const before = contentOf(root);
  const { status, stderr } = command()();
  expect(stderr).toMatch(/outside.*[Cc]hoose an/s);
  expect(status).toBe(1);
  expect(contentOf(root)).toEqual(before);
});
