import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

const files = globSync(['_includes/**/*.njk', 'src/**/*.{njk,ts,js}']);
const code = files.map((file) => withoutComments(readFileSync(file, 'utf8'))).join('\n');

function withoutComments(text: string): string {
  return text.replace(/\/\*.*?\*\/|\{#.*?#\}/gs, '').replace(/^\s*\/\/.*$/gm, '');
}

const words = new Set(code.match(/[\w-]+/g));

/** Whether a word stands in the code, not as part of a longer name. */
function isInCode(word: string): boolean {
  return words.has(word);
}

/** What `class="…"` says before a computed end: `heat-` of `heat-{{ count | heat }}`. */
const computedClasses = new Set([...code.matchAll(/[" ]([a-z][\w-]*-)\{\{/g)].map(([, prefix = '']) => prefix));

function isUsedClass(name: string): boolean {
  const [, prefix = '', rest = ''] = /^(\w+-)(.*)$/.exec(name) ?? [];
  // The end of a computed name is a number or itself a word of the code, such as a kind of page.
  return isInCode(name) || (computedClasses.has(prefix) && (/^\d+$/.test(rest) || isInCode(rest)));
}

test('every class in the styles is used by a template or a script', () => {
  const unused = globSync('src/theme/styles/**/*.css').flatMap((file) => {
    const styles = withoutComments(readFileSync(file, 'utf8')).replace(/url\([^)]*\)/g, '');
    const names = new Set([...styles.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']) => name));
    return [...names].filter((name) => !isUsedClass(name)).map((name) => `${file}: .${name}: delete its rules`);
  });
  expect(unused).toEqual([]);
});

test('every custom property in the styles is used', () => {
  const styles = globSync('src/theme/styles/**/*.css').map((file) => readFileSync(file, 'utf8'));
  const all = [...styles, code].join('\n');
  const names = new Set(styles.flatMap((text) => [...text.matchAll(/(--[\w-]+)\s*:/g)].map(([, name = '']) => name)));
  const unused = [...names].filter((name) => !new RegExp(`var\\(\\s*${name}(?![\\w-])|'${name}'`).test(all));
  expect(unused, 'delete these custom properties').toEqual([]);
});

/** The texts of the interface by their keys in dots; the forms of a plural are one text. */
function keysOf(texts: object, prefix = ''): readonly string[] {
  return Object.entries(texts).flatMap(([name, text]) =>
    typeof text === 'object' && !('other' in text) ? keysOf(text, `${prefix}${name}.`) : [prefix + name],
  );
}

// `s` of `set s = t.time`, by `time`
const aliasesOf = Map.groupBy(code.matchAll(/set (\w+) = t\.(\w+)/g), ([, , group = '']) => group);
// `time.first` of `t.time.first` and `t.time?.first`
const reads = new Set(Array.from(code.matchAll(/(\w+)(?=\??\.([\w-]+))/g), ([, owner, name]) => `${owner}.${name}`));
// Scripts declare the texts that they read as fields of an interface.
const declared = new Set(Array.from(code.matchAll(/readonly (\w+)\??:/g), ([, name]) => name));
// `time` of `t.time[name]`
const readByName = new Set(Array.from(code.matchAll(/\.(\w+)\[/g), ([, group]) => group));

/** Whether code reads a text: `t.comma`, `t.time.first`, `s.first` after `set s = t.time`, or `first` where `t.time[…]` is read. */
function isRead(key: string): boolean {
  const [name = '', group] = key.split('.').toReversed();
  const isReadFrom = (owner: string) => reads.has(`${owner}.${name}`);
  if (group === undefined) return ['t', 'strings', 'texts'].some(isReadFrom);
  const owners = [group, ...(aliasesOf.get(group) ?? []).map(([, alias = '']) => alias)];
  return owners.some(isReadFrom) || declared.has(name) || (readByName.has(group) && isInCode(name));
}

test('every text of the interface is read by a template or a script', () => {
  const unread = globSync('_data/strings/*.json').flatMap((file) =>
    keysOf(JSON.parse(readFileSync(file, 'utf8')))
      .filter((key) => !isRead(key))
      .map((key) => `${basename(file)}: ${key}`),
  );
  expect(unread, 'delete these texts in _data/strings').toEqual([]);
});
