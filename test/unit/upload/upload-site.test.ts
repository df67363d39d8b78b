// @module-tag slow
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { walkFiles } from '../../../src/publish/disk/walk-files.ts';
import { manifestFile } from '../../../src/publish/manifest/manifest.ts';
import type { UploadTarget } from '../../../src/upload/plan/upload-target.ts';
import { formatRecord, recordFile } from '../../../src/upload/state/upload-record.ts';
import { folderTarget } from '../../../src/upload/targets/folder-target.ts';
import { previewUpload, uploadSite } from '../../../src/upload/upload-site.ts';
import { propertyRuns } from '../../property-seed.ts';
import { contentOf, faultsOf } from '../publish/folder/publish-version.ts';
import { versionNumber, writeSite } from './write-site.ts';

const options = { all: false, besideOthers: false, breakLock: false, settleTime: 0 };
const newTarget = () => mkdtempSync(join(tmpdir(), 'upload-target-'));
const sites = [1, 2, 3].map((number) => writeSite(versionNumber(number)));
const [first = '', second = '', third = ''] = sites;

test('the target becomes the site, and then only changes are sent', async () => {
  const folder = newTarget();
  const target = folderTarget(folder);
  const all = Object.keys(versionNumber(1)).length + 1;
  expect(await uploadSite(first, target, options)).toMatchObject({ added: all, changed: 0, removed: 0, unchanged: 0 });
  expect(contentOf(folder)).toEqual(contentOf(first));
  expect(faultsOf(folder)).toEqual([]);
  expect(await uploadSite(second, target, options)).toMatchObject({
    added: 21,
    changed: 9,
    removed: 21,
    unchanged: 14,
  });
  expect(contentOf(folder)).toEqual(contentOf(second));
  expect(existsSync(join(folder, '1'))).toBe(false);
});

test('nothing is written or removed behind a link in the target', async () => {
  for (const site of [second, third]) {
    const [folder, others] = [newTarget(), newTarget()];
    await uploadSite(first, folderTarget(folder), options);
    rmSync(join(folder, '2020'), { recursive: true });
    for (const name of ['0.html', '1.html', 'photo.jpg']) writeFileSync(join(others, name), 'not ours');
    symlinkSync(others, join(folder, '2020'));
    const message = `${join(folder, '2020')} is a link to another folder`;
    await expect(uploadSite(site, folderTarget(folder), options)).rejects.toThrow(message);
    await expect(folderTarget(folder).remove(['2020/1.html'])).rejects.toThrow(message);
    expect(contentOf(others)).toEqual({ '0.html': 'not ours', '1.html': 'not ours', 'photo.jpg': 'not ours' });
  }
});

test('a link in the place of an unfinished file is replaced, not followed', async () => {
  const [folder, others] = [newTarget(), newTarget()];
  writeFileSync(join(others, 'mine'), 'not ours');
  mkdirSync(join(folder, '2020'), { recursive: true });
  symlinkSync(join(others, 'mine'), join(folder, '2020/0.html.sanchika-part'));
  await uploadSite(first, folderTarget(folder), { ...options, besideOthers: true });
  expect(contentOf(folder)).toEqual(contentOf(first));
  expect(contentOf(others)).toEqual({ mine: 'not ours' });
});

test('a target that has all of it is only read', async () => {
  const target = folderTarget(newTarget());
  await uploadSite(first, target, options);
  const fail = () => Promise.reject(new Error('it writes'));
  const reading: UploadTarget = { ...target, create: fail, write: fail, put: fail, remove: fail };
  expect(await uploadSite(first, reading, options)).toMatchObject({ added: 0, changed: 0, unchanged: 44, bytes: 0 });
  expect(await previewUpload(second, reading, options)).toMatchObject({ added: 21, changed: 9 });
});

/** A target whose connection ends after some calls. */
function endingAfter(calls: number, target: UploadTarget): UploadTarget {
  let left = calls;
  const spend = async <Result>(call: () => Promise<Result>) => {
    if (left-- <= 0) throw new Error('the connection ended');
    return call();
  };
  return {
    ...target,
    read: (paths) => spend(() => target.read(paths)),
    create: (path, text) => spend(async () => (await target.create?.(path, text)) ?? false),
    write: (path, text) => spend(() => target.write(path, text)),
    put: async (files, isAlive) => {
      for (const file of files) await spend(() => target.put([file], isAlive));
    },
    remove: async (paths) => {
      for (const path of paths) await spend(() => target.remove([path]));
    },
  };
}

test('an upload that ends anywhere is completed by the next one, of this version or another', async () => {
  // The record of an interrupted upload names this process, which goes on. So each upload comes an hour after the one before.
  const hourLater = (hour: number) => ({ ...options, now: () => Date.now() + hour * 3_600_000 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ site: fc.constantFrom(...sites), calls: fc.nat({ max: 150 }) }), { maxLength: 3 }),
      fc.constantFrom(...sites),
      fc.boolean(),
      async (ended, site, compress) => {
        const folder = newTarget();
        await uploadSite(first, folderTarget(folder), { ...options, compress });
        writeFileSync(join(folder, 'foreign.txt'), 'not ours');
        for (const [index, { site, calls }] of ended.entries())
          await uploadSite(site, endingAfter(calls, folderTarget(folder)), hourLater(index + 1)).catch(() => {});
        await uploadSite(site, folderTarget(folder), hourLater(9));
        const { 'foreign.txt': foreign, 'sanchika-compressed.json': _, ...content } = contentOf(folder);
        expect(foreign).toBe('not ours');
        const isCompressed = (path: string) => /\.(?:br|gz)$/.test(path);
        expect(Object.fromEntries(Object.entries(content).filter(([path]) => !isCompressed(path)))).toEqual(
          contentOf(site),
        );
        for (const path of walkFiles(folder).files.filter(isCompressed)) {
          const unpack = path.endsWith('.br') ? brotliDecompressSync : gunzipSync;
          expect(unpack(readFileSync(join(folder, path)))).toEqual(
            readFileSync(join(folder, path.replace(/\.\w+$/, ''))),
          );
        }
        expect(walkFiles(folder).files.some(isCompressed)).toBe(compress);
      },
    ),
    { numRuns: propertyRuns(15) },
  );
});

test('compressed copies come with --compress yes, stay, and go with --compress no', async () => {
  const folder = newTarget();
  const target = folderTarget(folder);
  const compressed = () => walkFiles(folder).files.filter((path) => /\.(?:br|gz)$/.test(path));
  await uploadSite(first, target, options);
  expect(compressed()).toEqual([]);
  await uploadSite(first, target, { ...options, compress: true });
  expect(compressed()).toHaveLength(40);
  await uploadSite(second, target, options);
  expect(compressed()).toHaveLength(40);
  await uploadSite(second, target, { ...options, compress: false });
  expect(contentOf(folder)).toEqual(contentOf(second));
});

test('of two uploads at once, one ends with an error and harms nothing', async () => {
  const folder = newTarget();
  await uploadSite(first, folderTarget(folder), options);
  const results = await Promise.allSettled([
    uploadSite(second, folderTarget(folder), options),
    uploadSite(third, folderTarget(folder), options),
  ]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(String(results.find(({ status }) => status === 'rejected'))).toBeDefined();
  expect(faultsOf(folder)).toEqual([]);
});

test('an upload that another one took over ends before it sends more', async () => {
  const folder = newTarget();
  const target = folderTarget(folder);
  await uploadSite(first, target, options);
  const slow: UploadTarget = {
    ...target,
    put: async (files, isAlive) => {
      await uploadSite(third, target, { ...options, now: () => Date.now() + 3_600_000 });
      writeFileSync(join(folder, recordFile), formatRecord(recordOf('another')));
      await target.put(files.slice(0, 1), isAlive);
      await target.write(manifestFile, 'never');
    },
  };
  const ended = uploadSite(second, { ...slow, remove: () => Promise.reject(new Error('it deletes')) }, options);
  await expect(ended).rejects.toThrow();
});

const recordOf = (host: string, renewed = Date.now()) => ({
  id: 'x',
  holder: { pid: 7, host, started: new Date(renewed).toISOString() },
  renewed,
  paths: [],
});

test.each([
  ['another machine', formatRecord(recordOf('elsewhere')), /process 7 on elsewhere.*--break-lock/],
  ['damaged', '{"id":', /sanchika-upload\.json at .* is damaged: .*--all/],
])('the record of %s stops an upload before it changes anything', async (_, text, message) => {
  const folder = newTarget();
  writeFileSync(join(folder, recordFile), text);
  await expect(uploadSite(first, folderTarget(folder), options)).rejects.toThrow(message);
  expect(walkFiles(folder).files).toEqual([recordFile]);
});

test('an empty record is no obstacle: its upload had sent nothing', async () => {
  const folder = newTarget();
  writeFileSync(join(folder, recordFile), '');
  await uploadSite(first, folderTarget(folder), options);
  expect(contentOf(folder)).toEqual(contentOf(first));
});

test('a machine that was silent for ten minutes has ended', async () => {
  const folder = newTarget();
  writeFileSync(join(folder, recordFile), formatRecord(recordOf('elsewhere', Date.now() - 11 * 60_000)));
  await uploadSite(first, folderTarget(folder), options);
  expect(contentOf(folder)).toEqual(contentOf(first));
});

test.each([
  ['a site of somebody else', { 'index.html': 'mine' }],
  ['a marker of somebody else', { 'sanchika.json': '{}' }],
])('%s is left alone', async (_, files) => {
  const folder = newTarget();
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  for (const besideOthers of [false, true])
    await expect(uploadSite(first, folderTarget(folder), { ...options, besideOthers })).rejects.toThrow(
      /nothing was sent.*--to/,
    );
  expect(walkFiles(folder).files).toEqual(Object.keys(files));
});

test('a folder with other files is filled only if the user says so, and they stay', async () => {
  const folder = newTarget();
  mkdirSync(join(folder, 'letters'));
  for (const name of ['.hidden', 'a.txt', 'b.txt', 'c.txt']) writeFileSync(join(folder, name), name);
  const target = folderTarget(folder);
  const refusal = /holds other files \(a\.txt, b\.txt, c\.txt, …\).*nothing was sent.*--to.*--beside-others/;
  await expect(uploadSite(first, target, options)).rejects.toThrow(refusal);
  await expect(previewUpload(first, target, options)).rejects.toThrow(refusal);
  expect(walkFiles(folder).files.toSorted()).toEqual(['.hidden', 'a.txt', 'b.txt', 'c.txt']);
  await uploadSite(first, target, { ...options, besideOthers: true });
  await uploadSite(second, target, options);
  expect(contentOf(folder)).toEqual({
    ...contentOf(second),
    '.hidden': '.hidden',
    'a.txt': 'a.txt',
    'b.txt': 'b.txt',
    'c.txt': 'c.txt',
  });
});

test('a file of somebody else is not replaced by one of the site', async () => {
  const folder = newTarget();
  await uploadSite(first, folderTarget(folder), options);
  mkdirSync(join(folder, '2/only'), { recursive: true });
  writeFileSync(join(folder, '2/only/0.html'), 'mine');
  await expect(uploadSite(second, folderTarget(folder), options)).rejects.toThrow(
    /holds 2\/only\/0\.html.*nothing was sent/,
  );
  expect(readFileSync(join(folder, '2/only/0.html'), 'utf8')).toBe('mine');
  expect(existsSync(join(folder, recordFile))).toBe(false);
});

test('without the marker, a manifest at the target deletes nothing', async () => {
  const folder = newTarget();
  writeFileSync(join(folder, 'letter.txt'), 'private');
  writeFileSync(join(folder, manifestFile), `${'0'.repeat(64)}  letter.txt\n`);
  await uploadSite(first, folderTarget(folder), { ...options, besideOthers: true });
  expect(readFileSync(join(folder, 'letter.txt'), 'utf8')).toBe('private');
});

test.each([
  ['damaged', (text: string) => text.slice(0, 500)],
  ['missing', () => undefined],
  ['damaged', (text: string) => `${text}${'0'.repeat(64)}  ../letter.txt\n`],
])('a %s manifest at the target stops an upload, and --all mends it', async (state, damage) => {
  const folder = newTarget();
  const target = folderTarget(folder);
  await uploadSite(first, target, { ...options, compress: true });
  const file = join(folder, manifestFile);
  const text = damage(readFileSync(file, 'utf8'));
  if (text === undefined) rmSync(file);
  else writeFileSync(file, text);
  for (const attempt of [uploadSite, previewUpload])
    await expect(attempt(second, target, options)).rejects.toThrow(
      new RegExp(`manifest-sha256.txt at .* is ${state}.*--all`),
    );
  expect(existsSync(join(folder, recordFile))).toBe(false);
  await uploadSite(second, target, { ...options, all: true });
  expect(contentOf(folder)).toMatchObject(contentOf(second));
  expect(await uploadSite(second, target, options)).toMatchObject({ added: 0, changed: 0 });
});

test('an upload that failed is no obstacle to one of another machine', async () => {
  const folder = newTarget();
  await expect(uploadSite(first, endingAfter(20, withFailingPut(folderTarget(folder))), options)).rejects.toThrow(
    'the disk is full',
  );
  const record = JSON.parse(readFileSync(join(folder, recordFile), 'utf8'));
  writeFileSync(
    join(folder, recordFile),
    JSON.stringify({ ...record, holder: { ...record.holder, host: 'elsewhere' } }),
  );
  await uploadSite(second, folderTarget(folder), options);
  expect(contentOf(folder)).toEqual(contentOf(second));
});

function withFailingPut(target: UploadTarget): UploadTarget {
  return {
    ...target,
    put: async (files, isAlive) => {
      await target.put(files.slice(0, 3), isAlive);
      throw new Error('the disk is full');
    },
  };
}

test('a preview lists what an interrupted upload may have changed', async () => {
  const folder = newTarget();
  await uploadSite(first, folderTarget(folder), options);
  await expect(uploadSite(second, withFailingPut(folderTarget(folder)), options)).rejects.toThrow();
  const plan = await previewUpload(first, folderTarget(folder), options);
  expect(plan).toMatchObject({ added: 0, changed: 30 });
  expect(plan.remove).toHaveLength(21);
});

test('a small change costs one manifest and two records', async () => {
  const folder = newTarget();
  const written: string[] = [];
  const target: UploadTarget = {
    ...folderTarget(folder),
    write: async (path, text) => {
      written.push(path);
      await folderTarget(folder).write(path, text);
    },
  };
  await uploadSite(first, target, options);
  written.length = 0;
  await uploadSite(second, target, options);
  expect(written).toEqual([recordFile, manifestFile]);
});

test('a file that was changed after the build is not sent', async () => {
  const site = writeSite(versionNumber(4));
  writeFileSync(join(site, 'index.html'), 'changed by hand');
  const folder = newTarget();
  await expect(uploadSite(site, folderTarget(folder), options)).rejects.toThrow(/index\.html was changed.*--rehash/);
  expect(existsSync(join(folder, 'index.html'))).toBe(false);
});

test('a folder without a built site is refused', async () => {
  await expect(uploadSite(newTarget(), folderTarget(newTarget()), options)).rejects.toThrow(/npm run build/);
});
