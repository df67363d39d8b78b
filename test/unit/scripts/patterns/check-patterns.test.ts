import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { attackTexts } from '../../../../scripts/patterns/attack-texts.ts';
import { checkPatterns } from '../../../../scripts/patterns/check-patterns.ts';
import { slowText } from '../../../../scripts/patterns/slow-text.ts';

const attackOn = (pattern: RegExp) => slowText(pattern, attackTexts(pattern.source, pattern.flags));

test.each([
  [String.raw`\s+$`, ''],
  ['^(?:ab|a|b)*$', ''],
  [String.raw`^\s*name:\s*(.*?)\s*$`, 'i'],
  [String.raw`<h1[^>]*>\s*(\w+)`, ''],
  [String.raw`/\*.*?\*/`, 'gs'],
  [String.raw`^\n+|\n+$`, 'g'],
  [String.raw`^[a-f\d]{64}[ \t]+\*?(.+?)\r?$`, ''],
  [String.raw`,\s*(?:staff|chief)\b.*$`, 'i'],
])('finds a slow text for /%s/%s', (source, flags) => {
  expect(attackOn(new RegExp(source, flags))).toContain('.repeat(');
});

test.each([
  /(?<!\s)\s+$/,
  /^\s*name:(.*)/is,
  /<h1[^<>]*>\s*(\w+)/,
  /\/\*.*?(?:\*\/|$)/gs,
  /^(["'])(.*)\1$/s,
  /[\p{L}\p{M}]+(?:['’]\p{L}+)*/gu,
  /[[\p{L}\p{N}]--[a-z]]+/v,
  /^.{0,200}\bread more\b.{0,200}$/i,
])('finds no slow text for %s', (pattern) => {
  expect(attackOn(pattern)).toBeUndefined();
});

function projectWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'patterns-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

test('names the file, the line, the pattern and a text for each slow pattern', async () => {
  const folder = projectWith({
    'src/deep/trim.ts': 'export const good = /^a+$/;\nexport const bad: RegExp = /[.,\\s]+$/;\n',
    'src/same.js': 'export const bad = /[.,\\s]+$/;\n',
  });
  const { count, problems } = await checkPatterns(folder, ['src'], {});
  expect(count).toBe(3);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^src\/deep\/trim\.ts:2, src\/same\.js:1: \/\[\.,\\s\]\+\$\/ takes too long on "/);
});

test('checks patterns that are built from a text when their file loads', async () => {
  const folder = projectWith({
    'src/built.js': "const space = '\\\\s';\nexport const bad =\n  new RegExp(space + '+$');\n",
  });
  const { problems } = await checkPatterns(folder, ['src'], {});
  expect(problems.map((problem) => problem.slice(0, 24))).toEqual(['src/built.js:3: /\\s+$/ t']);
});

test('demands an example of each pattern that a function builds, and no other examples', async () => {
  const code = "new RegExp('<' + name)";
  const folder = projectWith({ 'src/tag.js': `export const tag = (name) => ${code};\n` });
  const { problems } = await checkPatterns(folder, ['src'], { 'new RegExp(gone)': /a/ });
  expect(problems).toEqual([
    `src/tag.js:1: ${code} is built in a function, so it could not be checked. Add an example to scripts/patterns/built-patterns.ts.`,
    'scripts/patterns/built-patterns.ts: no file contains new RegExp(gone). Remove it.',
  ]);
  expect((await checkPatterns(folder, ['src'], { [code]: /<a>/ })).problems).toEqual([]);
});
