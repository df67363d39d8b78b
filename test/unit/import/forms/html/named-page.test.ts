import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { importFolder, tinyPng } from '../../import-files.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'page-'));
});
afterEach(() => rm(root, { recursive: true }));

// Each picture has words of its own. They are found again wherever the picture was copied to.
const picture = (words: string) => Buffer.concat([tinyPng, Buffer.from(words)]);
const put = async (name: string, content: string | Buffer) => {
  await mkdir(dirname(join(root, name)), { recursive: true });
  await writeFile(join(root, name), content);
};

const prose = 'The quay was built of stone from the old mill, and the fishermen have used it for two hundred years. ';
const [title, date] = ['A quay of stone', '2020-01-02'];
const page = (sources: readonly string[]) =>
  `<html><head><title>${title}</title><meta property="article:published_time" content="${date}"></head><body><article><h1>${title}</h1><p>${prose.repeat(3)}</p>${sources.map((src) => `<p><img src="${src}" srcset="${src} 800w" data-src="${src}"></p>`).join('')}<p>${prose.repeat(3)}</p></article></body></html>`;
const post = (sources: readonly string[]) =>
  `---\ntitle: ${title}\ndate: ${date}\nimage: ${sources[0]}\n---\n${prose}\n\n${sources.map((src) => `![](<${src}>)\n\n[a file](<${src}>)`).join('\n\n')}\n`;

it.each([
  ['page.html', page],
  ['page.md', post],
] as const)('publishes nothing from outside of the folder of %s, if it is named itself', async (name, written) => {
  const outside = ['secret.png', 'other/secret.png', 'in/other/secret.png', 'in/page_files/.hidden/secret.png'];
  for (const path of outside) await put(path, picture('secret'));
  await put('secret', picture('secret'));
  await put('secret.pdf', '%PDF-1.4 secret');
  await put('in/keys.txt', 'secret');
  await put('in/page_files/keys.txt', 'secret');
  await put('in/page_files/own.png', picture('own'));
  await symlink(join(root, 'secret.png'), join(root, 'in/file.png'));
  await symlink('../../secret.png', join(root, 'in/page_files/file.png'));
  await symlink(join(root, 'secret'), join(root, 'in/page_files/file'));
  await symlink(join(root, 'other'), join(root, 'in/page_files/folder'));
  await symlink(join(root, 'other'), join(root, 'in/page-Dateien'));
  const sources = [
    ...['../secret.png', './../secret.png', 'page_files/../../secret.png', '..%2Fsecret.png', '%2e%2e/secret.png'],
    ...['..\\secret.png', '..%5csecret.png', '../secret', '../secret.pdf', '/secret.png', 'secret.png', '//secret.png'],
    ...[join(root, 'secret.png'), pathToFileURL(join(root, 'secret.png')).href, 'https://example.org/other/secret.png'],
    ...['other/secret.png', 'page_files/.hidden/secret.png', 'file.png', 'page_files/file.png', 'page_files/file'],
    ...['page_files/folder/secret.png', 'page-Dateien/secret.png', 'page_files/keys.txt', 'keys.txt'],
  ];
  await put(`in/${name}`, written(['page_files/own.png', ...sources]));
  const { articles, outcomes } = await importFolder(join(root, 'in', name));
  const contents = [...articles].filter(([path]) => !path.endsWith('.md')).map(([, content]) => content);
  expect(outcomes.map(({ status }) => status)).toEqual(['imported']);
  expect(contents.filter((content) => content.endsWith('own'))).toHaveLength(1);
  expect(contents.filter((content) => content.includes('secret'))).toEqual([]);
});
