import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allForms } from '../../../src/import/forms/all-forms.ts';
import { gatherTrees } from '../../../src/import/gather-trees.ts';
import { UnreadableError } from '../../../src/import/sources/encoding/unreadable-error.ts';
import { zipOf } from './zip-of.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sources-'));
});
afterEach(() => rm(folder, { recursive: true }));

const post = '---\ntitle: One\ndate: 2020-05-06\n---\nThe bridge was opened.\n';
const put = async (name: string, content: string | Buffer) => {
  await mkdir(join(folder, name, '..'), { recursive: true });
  await writeFile(join(folder, name), content);
};
const gather = (...names: string[]) =>
  gatherTrees(
    names.map((name) => join(folder, name)),
    allForms,
  );
const found = async (...names: string[]) =>
  (await gather(...names)).trees.map(({ form, tree }) => [form.name, ...tree.articles.map(({ name }) => name)]);
const textOf = async (name: string) => {
  const file = (await gather(name)).trees[0]?.tree.articles[0];
  return Buffer.from((await file?.bytes()) ?? []).toString();
};

describe('gatherTrees', () => {
  it('opens gzip and ZIP files in any folder, and names archive and member', async () => {
    await put('a/one.md', post);
    await put('a/two.md.gz', gzipSync(post));
    await put('a/more.zip', zipOf({ 'posts/three.md': post, '.hidden.md': post, 'posts/': '', 'x.zip/four.md': post }));
    expect(await found('a')).toEqual([
      ['markdown', 'a/more.zip/posts/three.md', 'a/more.zip/x.zip/four.md'],
      ['markdown', 'a/one.md', 'a/two.md.gz'],
    ]);
    expect(await textOf('a/more.zip')).toBe(post);
    expect(await textOf('a/two.md.gz')).toBe(post);
  });

  it('accepts patterns, links to folders, and gzip files that a browser already unpacked', async () => {
    await put('a/one.md', post);
    await put('a/two.md.gz', post);
    await symlink(join(folder, 'a'), join(folder, 'link'));
    expect(await found('a/*.md*')).toEqual([['markdown', 'one.md', 'two.md.gz']]);
    expect(await found('link')).toEqual([['markdown', 'link/one.md', 'link/two.md.gz']]);
    expect(await textOf('a/two.md.gz')).toBe(post);
  });

  it('sees the pictures beside a page that is named itself', async () => {
    const html = '<!doctype html><title>Bridge</title><img src="page_files/one.jpg">';
    for (const name of ['a/page.html', 'a/second.html', 'b/page.html', 'b/note.txt']) await put(name, html);
    const pictures = ['a/photo.jpg', 'a/page_files/one.jpg', 'a/page_files/image', 'a/other_files/two.jpg'];
    for (const name of [...pictures, 'a/page_files/code.js', 'b/page-Dateien/one.jpg']) await put(name, 'x');
    const { trees, others } = await gather('a/page.html', 'a/second.html', 'b/page.html', 'b/note.txt');
    expect(trees.map(({ tree }) => [...tree.files.keys()].toSorted())).toEqual([
      ['note.txt'],
      ['page.html', 'page_files/image', 'page_files/one.jpg', 'photo.jpg', 'second.html'],
      ['page-Dateien/one.jpg', 'page.html'],
    ]);
    expect(trees.map(({ tree }) => tree.articles.map(({ name }) => name))).toEqual([
      ['note.txt'],
      ['page.html', 'second.html'],
      ['page.html'],
    ]);
    expect(others).toEqual([]);
  });

  it('does not see links to pictures, and nothing outside of the folder of a page that is named itself', async () => {
    await put('a/page.html', '<!doctype html><title>Bridge</title>');
    for (const name of ['photo.jpg', 'b/photo.jpg', 'a/other/photo.jpg', 'a/page_files/own.jpg']) await put(name, 'x');
    await symlink(join(folder, 'photo.jpg'), join(folder, 'a/file.jpg'));
    await symlink(join(folder, 'photo.jpg'), join(folder, 'a/page_files/file.jpg'));
    await symlink(join(folder, 'b'), join(folder, 'a/page_files/folder'));
    await symlink(join(folder, 'b'), join(folder, 'a/page-Dateien'));
    const { trees } = await gather('a/page.html');
    expect(trees.map(({ tree }) => [...tree.files.keys()])).toEqual([['page_files/own.jpg', 'page.html']]);
  });

  it('reads all members of a gzip file', async () => {
    await put('one.md.gz', Buffer.concat([gzipSync(post), gzipSync('More.')]));
    expect(await textOf('one.md.gz')).toBe(`${post}More.`);
  });

  it('refuses a truncated gzip file with the reason', async () => {
    const packed = gzipSync(Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * 7919) % 251)));
    await put('one.md.gz', packed.subarray(0, packed.length - 20));
    await put('two.md.gz', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7]));
    await expect(textOf('one.md.gz')).rejects.toThrow(/broken gzip file \(unexpected end of file\)/);
    expect((await gather('two.md.gz')).refused).toMatchObject([
      { status: 'refused', origin: { file: 'two.md.gz' }, reason: expect.stringContaining('is a broken gzip file') },
    ]);
  });

  it('refuses zip bombs in gzip and ZIP files without unpacking them', async () => {
    const zeros = Buffer.alloc(80 * 1024 * 1024);
    await put('bomb.md.gz', gzipSync(zeros));
    await put('bomb.zip', zipOf({ 'a.md': zeros, 'b.md': post }));
    await expect(textOf('bomb.md.gz')).rejects.toThrow(UnreadableError);
    const { refused, trees } = await gather('bomb.zip');
    expect(refused).toMatchObject([{ origin: { file: 'bomb.zip/a.md' }, reason: expect.stringMatching(/200 times/) }]);
    expect(trees[0]?.tree.articles.map(({ name }) => name)).toEqual(['bomb.zip/b.md']);
  });

  it('reads members of more archives than can stay open, in any order', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    for (const name of names) await put(`${name}.zip`, zipOf({ 'one.md': post, 'two.md': `${post}${name}` }));
    const { trees } = await gather(...names.map((name) => `${name}.zip`));
    const files = [0, 1].flatMap((at) => trees.map(({ tree }) => tree.articles[at]));
    const texts = await Promise.all(files.map(async (file) => Buffer.from((await file?.bytes()) ?? '').toString()));
    expect(texts).toEqual([...names.map(() => post), ...names.map((name) => `${post}${name}`)]);
  });

  it('refuses members that have unsafe paths, passwords or wrong sizes, and reads the others', async () => {
    const members = {
      '../../etc/x.md': post,
      'C:\\x.md': post,
      'lock.md': post,
      'odd.md': post,
      'long.md': post,
      'sum.md': post,
      'ok.md': post,
    };
    await put(
      'a.zip',
      zipOf(members, {
        'lock.md': { flags: 1 },
        'odd.md': { method: 97 },
        'long.md': { size: 5 },
        'sum.md': { crc: 1 },
      }),
    );
    const { refused, trees } = await gather('a.zip');
    expect(refused.map(({ origin, reason }) => `${origin.file}: ${reason}`)).toEqual([
      'a.zip/../../etc/x.md: its name points outside the archive',
      'a.zip/C:/x.md: its name points outside the archive',
      'a.zip/lock.md: is locked with a password; unpack it first',
      'a.zip/odd.md: is packed by an unknown method; unpack it first',
      expect.stringMatching(/^a\.zip\/long\.md: is broken within its archive \(it holds more bytes/),
    ]);
    const { articles = [] } = trees[0]?.tree ?? {};
    expect(articles.map(({ name }) => name)).toEqual(['a.zip/ok.md', 'a.zip/sum.md']);
    await expect(articles[1]?.bytes()).rejects.toThrow('is broken within its archive (its checksum differs)');
  });

  it('refuses an invalid ZIP file, and reports paths that do not exist', async () => {
    await put('a.zip', 'PK but no more');
    const gathered = await gather('a.zip', 'nothing');
    expect(gathered.refused[0]?.reason).toMatch(/^is not a ZIP file that can be opened: /);
    expect(gathered.missing).toEqual([join(folder, 'nothing')]);
  });

  it('takes the last of several members of one name, and names the others', async () => {
    const zip = zipOf({ 'one.md': post, 'two.md': post.replace('bridge', 'quay') });
    await put('a.zip', Buffer.from(zip.toString('latin1').replaceAll('two.md', 'one.md'), 'latin1'));
    expect(await found('a.zip')).toEqual([['markdown', 'a.zip/one.md']]);
    expect(await textOf('a.zip')).toContain('The quay was opened.');
    expect((await gather('a.zip')).refused).toEqual([
      {
        origin: { file: 'a.zip/one.md' },
        status: 'skipped',
        reason: 'is replaced by a later file of the same name in the archive',
      },
    ]);
  });

  it.runIf(process.platform === 'linux')('refuses a file whose name is not UTF-8, and reads the others', async () => {
    await put('a/one.md', post);
    await writeFile(Buffer.concat([Buffer.from(join(folder, 'a/bad')), Buffer.from([0xff]), Buffer.from('.md')]), post);
    expect(await found('a')).toEqual([['markdown', 'a/one.md']]);
    expect((await gather('a')).refused.map(({ origin, reason }) => [origin.file, reason])).toEqual([
      ['a/bad\ufffd.md', 'its name is not UTF-8; rename it'],
    ]);
  });
});
