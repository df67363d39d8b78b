import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assertOwnFile, assertOwnFolder, ForeignContentError } from '../../../../src/publish/ownership/target.ts';
import { assertOwnWorkFolder, workFolderBeside } from '../../../../src/publish/ownership/work-folder.ts';

let folder = '';
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'target-'));
  mkdirSync(at('empty'));
  mkdirSync(at('filled'));
  for (const name of ['a', 'b', 'c', 'd']) writeFileSync(at(`filled/${name}`), 'x');
  writeFileSync(at('file'), 'x');
  writeFileSync(at('no-bytes'), '');
  symlinkSync(at('nowhere'), at('lost-link'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const cache = (isOurs: boolean) => ({ noun: 'a cache', remedy: 'Choose another with --cache.', isOurs: () => isOurs });

describe('a folder', () => {
  test.each(['missing', 'empty'])('that is %s is free to use', (name) => {
    expect(() => assertOwnFolder(at(name), cache(false))).not.toThrow();
  });

  test('with files is free to use if we made it, or if all of its files are ignored', () => {
    expect(() => assertOwnFolder(at('filled'), cache(true))).not.toThrow();
    expect(() => assertOwnFolder(at('filled'), cache(false), ['a', 'b', 'c', 'd'])).not.toThrow();
  });

  test.each([
    ['filled', 'holds files that are not a cache of Sanchika (a, b, c, …): nothing was touched.'],
    ['file', 'is a file: the cache needs a folder.'],
    ['lost-link', 'is a link to nothing.'],
  ])('%s is refused: %s', (name, reason) => {
    const refused = () => assertOwnFolder(at(name), cache(name !== 'filled'));
    expect(refused).toThrow(ForeignContentError);
    expect(refused).toThrow(`${at(name)} ${reason}`);
    expect(refused).toThrow('Choose another with --cache.');
  });
});

describe('a file', () => {
  test.each(['missing', 'no-bytes'])('that is %s is free to use', async (name) => {
    await expect(assertOwnFile(at(name), cache(false))).resolves.toBeUndefined();
  });

  test('with content is free to use if we made it', async () => {
    await expect(assertOwnFile(at('file'), cache(true))).resolves.toBeUndefined();
  });

  test.each([
    ['file', false, 'exists and is not a cache of Sanchika: nothing was touched. Delete it, or choose another'],
    ['empty', true, 'is a folder, not a cache. Nothing was touched.'],
    ['lost-link', true, 'is a link to nothing.'],
  ])('%s is refused: ours? %s', async (name, isOurs, reason) => {
    await expect(assertOwnFile(at(name), cache(isOurs))).rejects.toThrow(`${at(name)} ${reason}`);
  });

  test('that is a device is only a target where streams are allowed', async () => {
    await expect(assertOwnFile('/dev/null', cache(true))).rejects.toThrow('/dev/null exists and is not a cache');
    await expect(assertOwnFile('/dev/null', cache(false), { streams: true })).resolves.toBeUndefined();
  });
});

describe('a work folder', () => {
  test('has a hidden name beside the site', () => expect(workFolderBeside('/a/_site')).toBe('/a/._site.sanchika'));

  test('with names of a publication, or without any, is ours', () => {
    for (const name of ['staging', 'spare', 'lock.json', 'lock.json.12.stale', 'spare.json.part'])
      writeFileSync(at(`empty/${name}`), '');
    expect(() => assertOwnWorkFolder(at('empty'))).not.toThrow();
    expect(() => assertOwnWorkFolder(at('missing'))).not.toThrow();
  });

  test.each([
    ['filled', 'holds files that are not ours (a, b, c)'],
    ['file', 'is not a folder'],
    ['lost-link', 'is not a folder'],
  ])('%s is refused, and nothing is touched: %s', (name, reason) => {
    expect(() => assertOwnWorkFolder(at(name))).toThrow(`${at(name)} ${reason}`);
    expect(readdirSync(folder)).toContain(name);
  });
});
