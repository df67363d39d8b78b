import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}

const root = resolve(import.meta.dirname, '../..');
const packages: Readonly<Record<string, LockedPackage>> = JSON.parse(
  readFileSync(join(root, 'package-lock.json'), 'utf8'),
).packages;

/** The systems that `npm ci` has to work on. */
const systems = [
  ['linux', 'x64'],
  ['linux', 'arm64'],
  ['darwin', 'x64'],
  ['darwin', 'arm64'],
  ['win32', 'x64'],
] as const;

function locked(name: string, dependent: string): LockedPackage | undefined {
  return packages[`${dependent}/node_modules/${name}`] ?? packages[`node_modules/${name}`];
}

// A package has native parts where its optional dependencies are bound to systems.
const native = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) => {
  const parts = Object.keys(optionalDependencies).map((name) => ({ name, part: locked(name, path) }));
  const bound = parts.filter(
    ({ name, part }) => (part?.os ?? []).length > 0 || /(?:linux|darwin|win(?:32|dows))/.test(name),
  );
  return bound.length > 1 ? [{ path, parts: bound }] : [];
});

const fits = (part: LockedPackage | undefined, os: string, cpu: string): boolean =>
  part?.integrity !== undefined &&
  (part.os ?? []).includes(os) &&
  (part.cpu ?? [cpu]).includes(cpu) &&
  (part.libc ?? ['glibc']).includes('glibc');

test('knows the packages with native parts', () => {
  const paths = native.map(({ path }) => path);
  for (const name of ['@biomejs/biome', 'esbuild', 'pagefind', 'sharp'])
    expect(paths).toContain(`node_modules/${name}`);
});

test.each(systems)('holds the native parts of every package for %s on %s', (os, cpu) => {
  const missing = native.filter(({ parts }) => !parts.some(({ part }) => fits(part, os, cpu)));
  expect(
    missing.map(({ path }) => path),
    'pin a version that was published whole, and lock it afresh',
  ).toEqual([]);
});

test('names no registry of one network', () => {
  const addresses = Object.values(packages).flatMap(({ resolved }) => resolved ?? []);
  expect(addresses.filter((address) => !address.startsWith('https://registry.npmjs.org/'))).toEqual([]);
});

test('pins what the design pins', () => {
  expect(packages['node_modules/pagefind']?.version).toBe('1.5.2');
  expect(packages['node_modules/node']?.version).toMatch(/^24\./);
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const versions = Object.entries({ ...dependencies, ...devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
});
