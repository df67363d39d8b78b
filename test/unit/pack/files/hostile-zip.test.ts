// @module-tag slow
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { sha256 } from '../../../../src/language/hashing/sha256.ts';
import { verdictLines } from '../../../../src/pack/verify/verdict-lines.ts';
import { isSound, verify } from '../../../../src/pack/verify/verify.ts';
import { type MadeMember, zipBytes } from './zip-bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page: MadeMember = { name: 'a.html', text: 'page' };
const other: MadeMember = { name: 'b.html', text: 'other' };
const link = 0o120777;

/** The ZIP's manifest lists all its files rightly, so only a look at its structure shows what is wrong. */
const withManifest = (members: readonly MadeMember[]): readonly MadeMember[] => {
  const files = members.filter(({ name }) => !name.endsWith('/'));
  return [
    ...members,
    { name: 'manifest-sha256.txt', text: files.map(({ name, text }) => `${sha256(text)}  ${name}\n`).join('') },
  ];
};

async function linesOf(bytes: Buffer): Promise<readonly string[]> {
  const file = join(folder, 'made.zip');
  writeFileSync(file, bytes);
  const verdict = await verify(file);
  expect(isSound(verdict)).toBe(verdictLines(verdict).length === 0);
  return verdictLines(verdict).map((line) => line.replace(/ \([^()]*\)$/, ''));
}
const made = (members: readonly MadeMember[], ending?: Parameters<typeof zipBytes>[1]) =>
  linesOf(zipBytes(withManifest(members), ending));

const long = (size: number, packed: number) => {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(packed), 12);
  return extra;
};
const max = 0xffffffff;

test.each<readonly [string, Parameters<typeof zipBytes>]>([
  ['stored and compressed files', [[page, { ...other, deflate: true }]]],
  ['an empty file', [[page, { name: 'c.txt', text: '' }, { name: 'd.txt', text: '', deflate: true }]]],
  [
    'folders with files',
    [
      [
        { name: 'c/', text: '' },
        { name: 'c/d/', text: '' },
        { name: 'c/d/e.txt', text: 'e' },
      ],
    ],
  ],
  [
    'a data descriptor',
    [
      [
        { ...page, descriptor: 4 },
        { ...other, descriptor: 4, deflate: true },
      ],
    ],
  ],
  ['a data descriptor without signature', [[{ ...page, descriptor: 4, descriptorSignature: false }, other]]],
  [
    'a long data descriptor',
    [
      [
        { ...page, descriptor: 8 },
        { ...other, descriptor: 8, descriptorSignature: false },
      ],
    ],
  ],
  [
    'a data descriptor after known sizes',
    [[{ ...page, descriptor: 4, local: { crc: crc32('page'), size: 4, packed: 4 } }]],
  ],
  ['ZIP64 records', [[page], { zip64: true }]],
  ['ZIP64 records that repeat the short ones', [[page], { zip64: {} }]],
  ['long sizes', [[{ ...page, local: { size: max, packed: max, extra: long(4, 4) } }, other]]],
  ['no Unix mode', [[{ ...page, central: { mode: 0 } }]]],
])('finds nothing wrong with %s', async (_, [members, ending]) => {
  expect(await made(members, ending)).toEqual([]);
});

const overlap = zipBytes([other]).subarray(0, 30 + other.name.length + other.text.length);

test.each<readonly [string, Parameters<typeof zipBytes>, readonly string[]]>([
  ['names that differ', [[{ ...page, local: { name: 'x.html' } }]], ['two headers with different names: a.html']],
  ['a local size', [[{ ...page, local: { size: 5 } }]], ['two headers with different sizes: a.html']],
  ['a local compressed size', [[{ ...page, local: { packed: 5 } }]], ['two headers with different sizes: a.html']],
  ['a local CRC', [[{ ...page, local: { crc: 1 } }]], ['two headers with different CRCs: a.html']],
  ['a local CRC of zero', [[{ ...page, local: { crc: 0 } }]], ['two headers with different CRCs: a.html']],
  ['a local method', [[{ ...page, local: { method: 8 } }]], ['two headers with different methods: a.html']],
  ['local flags', [[{ ...page, local: { flags: 0 } }]], ['two headers with different flags: a.html']],
  ['a local time', [[{ ...page, local: { time: 1 } }]], ['two headers with different times: a.html']],
  [
    'sizes before a data descriptor',
    [[{ ...page, descriptor: 4, local: { size: 5 } }]],
    ['two headers with different sizes: a.html'],
  ],
  [
    'a CRC before a data descriptor',
    [[{ ...page, descriptor: 4, local: { crc: 5 } }]],
    ['two headers with different CRCs: a.html'],
  ],
  [
    'long sizes',
    [[{ ...page, local: { size: max, packed: max, extra: long(4, 5) } }]],
    ['two headers with different sizes: a.html'],
  ],
  [
    'long sizes, the other one',
    [[{ ...page, local: { size: max, packed: max, extra: long(5, 4) } }]],
    ['two headers with different sizes: a.html'],
  ],
  [
    'long sizes that are cut off',
    [[{ ...page, local: { size: max, packed: max, extra: long(4, 4).subarray(0, 19) } }]],
    ['two headers with different sizes: a.html'],
  ],
  [
    'a CRC in both headers',
    [[{ ...page, local: { crc: 1 }, central: { crc: 1 } }]],
    ['CRC that differs from its file: a.html'],
  ],
  [
    'a data descriptor',
    [[{ ...page, descriptor: 4, descriptorCrc: 1 }]],
    ['data between files: manifest-sha256.txt', 'data descriptor that disagrees with the header: a.html'],
  ],
  ['bytes before the first file', [[{ ...page, before: 'x' }]], ['data between files: a.html']],
  ['bytes between files', [[page, { ...other, before: 'x' }]], ['data between files: b.html']],
  ['bytes after the last file', [[page], { beforeDirectory: 'x' }], ['data between files: made.zip']],
  ['bytes after the directory', [[page], { afterDirectory: 'x' }], ['data after the central directory: made.zip']],
  [
    'bytes before the ZIP64 record',
    [[page], { afterDirectory: 'x', zip64: true }],
    ['data after the central directory: made.zip'],
  ],
  ['bytes after the ZIP64 record', [[page], { zip64: true, afterRecord: 'x' }], ['data after the last file: made.zip']],
  ['a comment', [[page], { comment: 'x' }], ['data after the last file: made.zip']],
  [
    'bytes after compressed data',
    [[{ ...page, deflate: true, after: 'x' }]],
    ['size that differs from its file: a.html'],
  ],
  [
    'many bytes after compressed data',
    [[{ ...page, deflate: true, after: 'x'.repeat(300_000) }]],
    ['size that differs from its file: a.html'],
  ],
  [
    'a file that is shorter than its size',
    [[{ ...page, central: { size: 5 }, local: { size: 5 } }]],
    ['size that differs from its file: a.html'],
  ],
  [
    'a file that is longer than its size',
    [[{ ...page, deflate: true, central: { size: 3 }, local: { size: 3 } }]],
    ['changed: a.html'],
  ],
  [
    'an unknown method',
    [[{ ...page, central: { method: 12 }, local: { method: 12 } }]],
    ['changed: a.html', 'unknown compression method: a.html'],
  ],
  [
    'an encrypted file',
    [[{ ...page, central: { flags: 0x801 }, local: { flags: 0x801 } }]],
    ['changed: a.html', 'encrypted file: a.html'],
  ],
  ['a symbolic link', [[page, { ...other, central: { mode: link } }]], ['symbolic link: b.html']],
  ['a link to a folder', [[page, { name: 'c/', text: '', central: { mode: link } }]], ['symbolic link: c/']],
  ['a device', [[page, { ...other, central: { mode: 0o020644 } }]], ['not a file: b.html']],
  ['an empty folder', [[page, { name: 'c/', text: '' }]], ['empty folder: c']],
  [
    'an empty folder in a folder',
    [
      [
        { name: 'c/', text: '' },
        { name: 'c/a', text: '' },
        { name: 'c/d/', text: '' },
      ],
    ],
    ['empty folder: c/d'],
  ],
  [
    'a folder with bytes',
    [
      [
        { name: 'c/', text: 'x' },
        { name: 'c/a', text: '' },
      ],
    ],
    ['folder with bytes: c/'],
  ],
  [
    'two files of one name',
    [[page, page]],
    ['second line for one path: manifest-sha256.txt, line 2', 'name of two files: a.html'],
  ],
  ['a file below a file', [[page, { name: 'a.html/b', text: '' }]], ['file below another file: a.html/b']],
  [
    'another name in an extra field',
    [[{ ...page, central: { extra: unicodePath('a.html', 'z.html') } }]],
    ['missing: a.html', 'added: z.html', 'two names for one file: z.html'].toSorted(),
  ],
])('names %s', async (_, [members, ending], expected) => {
  expect((await made(members, ending)).toSorted()).toEqual(expected.toSorted());
});

test.each([
  ['../a.html', 'name that leads out of the folder'],
  ['b/../../a.html', 'name that leads out of the folder'],
  ['b/..', 'name that leads out of the folder'],
  ['/a.html', 'absolute path'],
  ['C:/a.html', 'absolute path'],
  ['c:a.html', 'absolute path'],
  ['b\\a.html', 'name with a backslash'],
  ['b//a.html', 'name with an empty step'],
  ['./a.html', 'name with an empty step'],
  ['a\u0000.html', 'name with control characters'],
  ['a\u001b.html', 'name with control characters'],
  ['', 'name with an empty step'],
])('names the path %j', async (name, problem) => {
  const lines = await linesOf(zipBytes([{ name, text: 'x' }, ...withManifest([page])]));
  expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${problem}: `)));
  expect(lines.join('')).not.toMatch(/\p{Cc}/u);
});

test('names a path that is not UTF-8', async () => {
  const name = Buffer.from([0x61, 0xff]);
  const lines = await linesOf(
    zipBytes([{ name: 'x', text: '', local: { name }, central: { name } }, ...withManifest([page])]),
  );
  expect(lines).toContain('name that is not UTF-8: a\ufffd');
});

test('accepts names that only look like steps', async () => {
  expect(
    await made([
      { name: '..a/b..c/...d', text: '' },
      { name: 'किम/ab:c', text: '' },
    ]),
  ).toEqual([]);
});

test('refuses files that overlap', async () => {
  // The bytes of `outer` contain `other` with its header, and the directory lists both.
  const outer = { name: 'outer.html', text: overlap.toString('latin1') };
  const members = withManifest([outer, { ...other, central: { offset: 30 + outer.name.length } }]);
  const bytes = zipBytes(members.map((member) => member));
  expect(await linesOf(bytes)).toEqual(expect.arrayContaining(['file that overlaps another: b.html']));
  const outside = zipBytes(withManifest([page, { ...other, central: { offset: 0 } }]));
  expect(await linesOf(outside)).toEqual(expect.arrayContaining(['file that overlaps another: b.html']));
});

test('names a file that reaches into the central directory', async () => {
  const longer = { packed: 2, size: 2 };
  const bytes = zipBytes([...withManifest([page]), { name: 'z', text: 'z', local: longer, central: longer }]);
  expect(await linesOf(bytes)).toContain('file that overlaps the central directory: made.zip');
});

test('refuses a central directory that begins elsewhere', async () => {
  const bytes = zipBytes([...withManifest([page])].reverse());
  const end = bytes.length - 22;
  bytes.writeUInt32LE(bytes.readUInt32LE(end + 16) - 1, end + 16);
  bytes.writeUInt32LE(bytes.readUInt32LE(end + 12) + 1, end + 12);
  await expect(linesOf(bytes)).rejects.toThrow('is damaged');
});

test.each([{ start: 1 }, { length: 1 }, { count: 1 }])('names records of the end that disagree: %o', async (change) => {
  const bytes = zipBytes(withManifest([page]), { zip64: {} });
  const end = bytes.length - 22;
  if ('start' in change) bytes.writeUInt32LE(1, end + 16);
  if ('length' in change) bytes.writeUInt32LE(1, end + 12);
  if ('count' in change) bytes.writeUInt16LE(1, end + 10);
  expect(await linesOf(bytes)).toContain('two central directories that disagree: made.zip');
});

test('names a directory that its end record measures wrongly', async () => {
  const bytes = zipBytes(withManifest([page]));
  const end = bytes.length - 22;
  bytes.writeUInt32LE(bytes.readUInt32LE(end + 12) - 1, end + 12);
  expect(await linesOf(bytes)).toEqual([
    'central directory of another length: made.zip',
    'data after the central directory: made.zip',
  ]);
});

test('names a file without a local header', async () => {
  const bytes = zipBytes(withManifest([page]));
  bytes[0] = 0;
  expect(await linesOf(bytes)).toEqual([
    'changed: a.html',
    'no local header: a.html',
    'data between files: manifest-sha256.txt',
  ]);
});

test.each([
  ['text', Buffer.from('no ZIP'), 'is not a ZIP'],
  ['nothing', Buffer.alloc(0), 'is not a ZIP'],
  ['a cut off ZIP', zipBytes([page]).subarray(0, -1), 'is not a ZIP'],
  ['a padded ZIP', Buffer.concat([zipBytes([page]), Buffer.alloc(1)]), 'is not a ZIP'],
  ['a ZIP without a manifest', zipBytes([page]), 'has no manifest'],
])('refuses %s, in one line', async (_, bytes, message) => {
  const error = await linesOf(bytes).catch((failure: Error) => failure);
  expect(error).toMatchObject({ message: expect.stringContaining(message) });
  expect(error).not.toHaveProperty('cause');
});

test('finds a flipped bit anywhere but in fields that no program needs', async () => {
  const bytes = zipBytes(withManifest([page, other]));
  const unused = new Set<number>();
  const spread = (from: number, length: number) => {
    for (let at = from; at < from + length; at += 1) unused.add(at);
  };
  for (const at of positions(bytes, 'PK\x01\x02')) {
    spread(at + 4, 4); // versions
    spread(at + 36, 6); // internal attributes, those of DOS and the permissions
    spread(at + 34, 2); // disk
  }
  for (const at of positions(bytes, 'PK\x03\x04')) spread(at + 4, 2); // version
  for (const at of positions(bytes, 'PK\x05\x06')) spread(at + 4, 6); // disks
  for (const at of bytes.keys()) {
    if (unused.has(at)) continue;
    const damaged = Buffer.from(bytes);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
    const lines = await linesOf(damaged).catch((error: Error) => [error.message]);
    expect(lines, `byte ${at} of ${bytes.length}`).not.toEqual([]);
  }
});

function positions(bytes: Buffer, text: string): readonly number[] {
  return [...bytes.toString('latin1').matchAll(new RegExp(text, 'g'))].map(({ index }) => index);
}

/** Info-ZIP's extra field with the name of a file in UTF-8. */
function unicodePath(name: string, unicodeName: string): Buffer {
  const data = Buffer.from(`\x01....${unicodeName}`);
  data.writeUInt32LE(crc32(name), 1);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(0x7075, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}
