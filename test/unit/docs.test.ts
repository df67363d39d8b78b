import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { packKinds } from '../../src/pack/pack.ts';

const folder = 'docs/publish';
const recipes = readdirSync(folder);
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;

test('every recipe is named where they are listed, and every one listed is there', () => {
  const named = [...read('README.md').matchAll(/\]\(([^):]+)\)/g)].map(([, file]) => file ?? '');
  expect(named.toSorted()).toEqual(recipes.filter((file) => file !== 'README.md').toSorted());
});

test.each(recipes.filter((file) => /\.ya?ml$/.test(file)))('%s is YAML', (file) => {
  for (const document of parseAllDocuments(read(file))) expect('errors' in document && document.errors).toEqual([]);
});

const workflows = recipes.filter((file) => file.endsWith('.yml'));

test('every action is pinned to a commit, and has one version in all workflows', () => {
  const uses = workflows.flatMap((file) => [...read(file).matchAll(/uses: *(.+)/g)].map(([, action = '']) => action));
  expect(uses.filter((action) => !/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  expect(new Set(uses).size).toBe(new Set(uses.map((action) => action.split('@')[0])).size);
});

interface Workflow {
  readonly permissions: object;
  readonly jobs: Readonly<Record<string, { readonly permissions?: object; readonly steps: readonly object[] }>>;
}

test.each(workflows)('%s gives no job that runs code of the project more than reading', (file) => {
  const { permissions, jobs }: Workflow = parse(read(file));
  for (const job of Object.values(jobs)) {
    const levels = Object.values(job.permissions ?? permissions);
    if (job.steps.some((step) => 'run' in step)) expect(levels).toEqual(['read']);
  }
});

test.each(recipes.filter((file) => file.endsWith('.sh')))('%s is a shell script', (file) => {
  expect(spawnSync('sh', ['-n', join(folder, file)], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
});

test('netlify.toml is TOML', () => {
  expect(parseToml(read('netlify.toml'))).toMatchObject({ build: { publish: '_site' } });
});

test.each(recipes)('the commands of %s exist', (file) => {
  const commands = [...read(file).matchAll(/npm run (\w+)(?: -- (\w+))?/g)];
  for (const [, command = '', kind] of commands) {
    expect(Object.keys(scripts)).toContain(command);
    expect(existsSync(`scripts/${command}.ts`)).toBe(true);
    if (command === 'pack' && kind !== undefined) expect(packKinds).toContain(kind);
  }
});

test.each(['nginx.conf', 'Caddyfile', 'apache.conf'])('%s lets last what the site lets last', (file) => {
  for (const part of ['assets', 'media', 'offline', 'search', '.bin', 'max-age=31536000, immutable', 'no-cache'])
    expect(read(file).replaceAll('\\', '')).toContain(part);
});
