import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { findImage } from '../../../../src/articles/files/find-image.ts';
import { articleFolder } from '../article-folder.ts';

test('finds a picture in any Unicode form of its name', () => {
  const { root, write } = articleFolder();
  write('2024/cafe\u0301.png', 'x');
  expect(findImage(root, '2024/a.md', 'caf\u00e9.png')).toEqual({ ok: true, value: '2024/cafe\u0301.png' });
});

test('accepts SVG files, which are rendered as pixels', () => {
  const { root, write } = articleFolder();
  write('a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  expect(findImage(root, 'a.md', 'a.svg').ok).toBe(true);
});

test('suggests the most similar name for a missing picture', () => {
  const { root, write } = articleFolder();
  write('2024/Photo.JPG', 'x');
  const issue = (src: string) => {
    const found = findImage(root, '2024/a.md', src);
    return found.ok ? found : found.issue;
  };
  expect(issue('photo.jpg')).toEqual({ message: 'is missing: "photo.jpg"', remedy: 'there is "Photo.JPG"' });
  expect(issue('pics/other.jpg')).toMatchObject({ remedy: 'put the file there, or correct the path' });
});

test('does not follow a symbolic link out of the folder, at the end or inside the path', () => {
  const { root } = articleFolder();
  const outside = join(dirname(root), 'outside');
  mkdirSync(outside);
  writeFileSync(join(outside, 'a.png'), 'x');
  symlinkSync(join(outside, 'a.png'), join(root, 'file.png'));
  symlinkSync(outside, join(root, 'folder'));
  // A folder beside the articles whose name begins in the same way.
  mkdirSync(`${root}-old`);
  writeFileSync(`${root}-old/a.png`, 'x');
  symlinkSync(`${root}-old/a.png`, join(root, 'old.png'));
  for (const src of ['file.png', 'folder/a.png', 'old.png']) {
    expect(findImage(root, 'a.md', src)).toMatchObject({
      issue: { message: `is outside the articles folder: "${src}"` },
    });
  }
});

test('follows a symbolic link inside the folder, also if the root is a link', () => {
  const { root, write } = articleFolder();
  write('a.png', 'x');
  symlinkSync('a.png', join(root, 'b.png'));
  const alias = join(dirname(root), 'alias');
  symlinkSync(root, alias);
  expect(findImage(alias, 'a.md', 'b.png')).toEqual({ ok: true, value: 'b.png' });
});

test('refuses a folder', () => {
  const { root, write } = articleFolder();
  write('pictures/a.png', 'x');
  expect(findImage(root, 'a.md', 'pictures')).toMatchObject({ issue: { message: 'is not a file: "pictures"' } });
});
