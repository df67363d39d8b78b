import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWithLock } from '../../src/build/build-with-lock.ts';
import { walkFiles } from '../../src/publish/disk/walk-files.ts';

// The package as a user gets it: packed by npm, unpacked into node_modules of another folder. Only the packages that it needs are links to
// those of this project, so that the test needs no network.
const project = resolve(import.meta.dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'package-'));
const archive = join(home, 'valley news');
const program = join(home, 'node_modules/sanchika/dist/sanchika.js');
const run = promisify(execFile);

interface Ended {
  readonly text: string;
  readonly code: number;
}

/** Runs the installed program in the archive's folder. */
async function sanchika(...parameters: readonly string[]): Promise<Ended> {
  const { NODE_COMPILE_CACHE: _, ...env } = process.env;
  return run(process.execPath, [program, ...parameters], {
    cwd: archive,
    env: { ...env, LANG: 'en_GB.UTF-8', npm_command: '' },
  }).then(
    ({ stdout, stderr }) => ({ text: stdout + stderr, code: 0 }),
    (error: { stdout: string; stderr: string; code: number }) => ({
      text: error.stdout + error.stderr,
      code: error.code,
    }),
  );
}

/** Unpacks the package in the place of an earlier one, as an upgrade does. */
async function install(): Promise<void> {
  const folder = join(home, 'node_modules/sanchika');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [tarball = ''] = readdirSync(home).filter((name) => name.endsWith('.tgz'));
  await run('tar', ['xzf', join(home, tarball), '-C', folder, '--strip-components=1']);
}

beforeAll(async () => {
  await run('npm', ['pack', '--pack-destination', home], { cwd: project });
  await install();
  const { dependencies }: { dependencies: object } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(home, 'node_modules', name)), { recursive: true });
    symlinkSync(join(project, 'node_modules', name), join(home, 'node_modules', name), 'dir');
  }
  mkdirSync(archive);
});
afterAll(() => rmSync(home, { recursive: true }));

const page = (file: string) => readFileSync(join(archive, '_site', file), 'utf8');
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(archive, file)), { recursive: true });
  writeFileSync(join(archive, file), text);
};

test('the package brings all files that it needs, and none of the sample, the tests or the tools', () => {
  const folder = join(home, 'node_modules/sanchika');
  const top = readdirSync(folder).toSorted();
  expect(top).toEqual(['LICENSE', 'README.md', '_data', '_includes', 'dist', 'docs', 'package.json', 'src']);
  expect(readdirSync(join(folder, '_data'))).toEqual(['strings']);
  expect(existsSync(join(folder, 'dist/worker-process.js'))).toBe(true);
});

test('npm run pack, which packs an archive, does not make the package', async () => {
  const { stdout } = await run('npm', ['run', '-s', 'pack', '--', '--help'], { cwd: project });
  expect(stdout).toMatch(/^Usage: npm run pack/);
});

test('init, three articles, build, check: without the repository and without a question', async () => {
  const made = await sanchika('init', '--yes');
  expect(made).toMatchObject({
    code: 0,
    text: expect.stringMatching(/_data\/site\.json was created.*Next: sanchika start\n$/s),
  });
  expect(JSON.parse(readFileSync(join(archive, '_data/site.json'), 'utf8'))).toMatchObject({
    title: { en: 'Valley news' },
    language: 'en',
  });
  expect((await sanchika('init', '--yes')).text).toContain('_data/site.json exists already and was kept');
  for (const day of ['01', '02', '03'])
    write(
      `articles/2024/05/${day}-rain.md`,
      `---\ntitle: Rain on day ${day}\ndate: 2024-05-${day}\nimage: { src: rain.svg, alt: Rain }\n---\nIt rained.\n`,
    );
  write(
    'articles/2024/05/rain.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="blue"/></svg>\n',
  );
  const built = await sanchika('build', '--workers', '2');
  expect(built.text).toContain('4 articles on');
  expect(built.code).toBe(0);
  expect(page('2024/05/01-rain.html')).toMatch(/<img src="\.\.\/\.\.\/media\//);
  expect(page('licences.txt')).toMatch(/sanchika 0.*@orama\/stemmers/s);
  expect(await sanchika('check')).toMatchObject({ code: 0, text: expect.stringContaining('no findings') });
});

test('the site has the same bytes as one that the repository builds', async () => {
  const out = join(home, 'from-repository');
  const [articles = '', site = ''] = ['articles', '_data/site.json'].map((name) => join(archive, name));
  await buildWithLock(
    {
      ...{ root: archive, articles, site, out, cache: join(home, 'cache') },
      ...{ workers: 1, search: true, rehash: false },
    },
    () => {},
  );
  const files = walkFiles(out).files.toSorted();
  expect(walkFiles(join(archive, '_site')).files.toSorted()).toEqual(files);
  for (const file of files)
    expect(readFileSync(join(archive, '_site', file)).equals(readFileSync(join(out, file))), file).toBe(true);
});

test('an overridden template is kept after an upgrade, and the cache too', async () => {
  write('_includes/partials/footer.njk', '{% include "ours/partials/footer.njk" %}<p>Our own line</p>\n');
  await sanchika('build');
  expect(page('index.html')).toContain('<p>Our own line</p>');
  await install();
  expect((await sanchika('build')).text).toContain('0 rendered');
  expect(page('index.html')).toContain('<p>Our own line</p>');
  const record = JSON.parse(readFileSync(join(archive, '.sanchika.json'), 'utf8'));
  expect((await sanchika('upgrade')).text).toContain('Of ours that you replace, 1 did not change.');
  record.templates['partials/footer.njk'] = 'another';
  write('.sanchika.json', JSON.stringify({ ...record, version: '0.1.0' }));
  const { text, code } = await sanchika('upgrade');
  expect(code).toBe(0);
  expect(text).toMatch(
    /From version 0\.1\.0 to .*## \[0\.2\.0\].*\n {2}_includes\/partials\/footer\.njk ← \S*\/_includes\/partials\/footer/s,
  );
  expect((await sanchika('upgrade', '--done')).code).toBe(0);
  expect((await sanchika('upgrade')).text).toContain('Of ours that you replace, 1 did not change.');
  write('_includes/partials/footer.njk', '{{ archiv }}');
  expect((await sanchika('build')).text).toMatch(
    /\{\{ archiv \}\} has no value .*_includes\/partials\/footer\.njk \[Line 1/,
  );
  rmSync(join(archive, '_includes'), { recursive: true });
});

test('the other commands work, and their messages name the program that is installed', async () => {
  writeFileSync(
    join(home, 'rows.csv'),
    'title,date,text\nA row,2024-01-02,The text of a row that is long enough to be a story.\n',
  );
  expect((await sanchika('import', '../rows.csv')).text).toContain('1 imported');
  const { text } = await sanchika('new', 'A calm day');
  expect(text).toContain('then run: sanchika start');
  // It has no text yet, so no build takes it.
  rmSync(join(archive, text.split(' was created')[0] ?? ''));
  expect((await sanchika('report')).text).toContain('articles');
  expect((await sanchika('pack', 'zip', join(home, 'packed.zip'))).code).toBe(0);
  expect(await sanchika('verify', join(home, 'packed.zip'))).toMatchObject({ code: 0 });
  expect((await sanchika('sign', '--help')).text).toContain('Usage: sanchika sign PATH… --key FILE');
  expect((await sanchika('--version')).text).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect((await sanchika('--help')).text).toContain('Usage: sanchika COMMAND');
  expect(await sanchika('bild')).toMatchObject({
    code: 1,
    text: expect.stringContaining('There is no command "bild"'),
  });
});

test('start builds and serves the archive', async () => {
  const server = spawn(process.execPath, [program, 'start', '--port', '18473', '--no-search'], { cwd: archive });
  try {
    let text = '';
    const isBuilt = Promise.withResolvers<void>();
    server.stdout?.on('data', (part: Buffer) => {
      text += part.toString();
      if (/ articles on /.test(text)) isBuilt.resolve();
    });
    server.stderr?.on('data', (part: Buffer) => {
      if (/stays online/.test(part.toString())) isBuilt.reject(new Error(part.toString()));
    });
    server.on('exit', () => isBuilt.reject(new Error(text)));
    await isBuilt.promise;
    const address = /Serving (\S+)/.exec(text)?.[1] ?? '';
    expect(await (await fetch(address)).text()).toContain('Rain on day 03');
  } finally {
    server.removeAllListeners('exit');
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  }
});

test('an old version of Node is told what it needs', async () => {
  const old = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.20.2'})";
  const failed = await run(process.execPath, ['--import', old, program, 'build']).catch(
    (error: { stderr: string }) => error.stderr,
  );
  expect(failed).toContain('Sanchika needs Node 22.18 or newer');
});
