import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linkFile, systemDisk } from '../../../../src/publish/disk/disk.ts';
import { diskAdvice } from '../../../../src/publish/disk/disk-advice.ts';

let folder = '';
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'disk-'));
  writeFileSync(at('from'), 'new');
  utimesSync(at('from'), 1000, 1000);
});
afterEach(() => rmSync(folder, { recursive: true }));

const failing = (code: string | undefined) => ({
  ...systemDisk,
  link: () => {
    throw Object.assign(new Error('failed'), { code });
  },
});

test('links a file in the place of another', () => {
  writeFileSync(at('to'), 'old');
  linkFile(systemDisk, at('from'), at('to'));
  expect(statSync(at('to')).ino).toBe(statSync(at('from')).ino);
});

test.each(['EPERM', 'EXDEV', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL', 'UNKNOWN'])(
  'copies a file with its time where the disk has no hard links (%s)',
  (code) => {
    linkFile(failing(code), at('from'), at('to'));
    expect(readFileSync(at('to'), 'utf8')).toBe('new');
    expect(statSync(at('to')).mtimeMs).toBe(1_000_000);
    expect(statSync(at('to')).ino).not.toBe(statSync(at('from')).ino);
  },
);

test.each(['ENOSPC', 'EACCES', undefined])('reports every other failure (%s)', (code) => {
  expect(() => linkFile(failing(code), at('from'), at('to'))).toThrow('failed');
  expect(existsSync(at('to'))).toBe(false);
});

test.each(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EBUSY', 'EMFILE', 'EIO'])(
  'advises what to do about %s',
  (code) => {
    expect(diskAdvice(Object.assign(new Error('failed'), { code }))).toMatch(/^[A-Z].{20,}\.$/);
  },
);

test.each([new Error('failed'), Object.assign(new Error('failed'), { code: 'ENOENT' }), 'text'])(
  'advises nothing about other errors (%s)',
  (error) => expect(diskAdvice(error)).toBeUndefined(),
);
