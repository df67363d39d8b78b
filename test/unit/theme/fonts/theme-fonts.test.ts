import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { convert } from 'fontverter';
import { Blob, Face, Font } from 'harfbuzzjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type FontTables, readFontTables, writeFontTables } from '../../../../src/theme/fonts/font-tables.ts';
import { readNames } from '../../../../src/theme/fonts/name-font.ts';
import { standInRules } from '../../../../src/theme/fonts/stand-ins.ts';
import { subsetFont } from '../../../../src/theme/fonts/subset-fonts.ts';
import { nastaliqFont, themeFonts } from '../../../../src/theme/fonts/theme-fonts.ts';

const folder = 'src/theme/fonts/serif';
const styles = 'src/theme/styles';
const names = themeFonts.map(({ name }) => name);
const allFonts = [...themeFonts, nastaliqFont];
const fonts = new Map<string, Buffer>();

beforeAll(async () => {
  for (const name of names) fonts.set(name, await convert(readFileSync(`${folder}/${name}.woff2`), 'truetype'));
  fonts.set('nastaliq', await convert(readFileSync('src/theme/fonts/urdu/nastaliq.woff2'), 'truetype'));
});

const truetypeOf = (name: string): Buffer => fonts.get(name) ?? Buffer.alloc(0);
const tablesOf = (name: string): FontTables => readFontTables(truetypeOf(name));
const faceOf = (name: string): Face => new Face(new Blob(new Uint8Array(truetypeOf(name)).buffer));
const codesOf = (name: string): readonly number[] => [...faceOf(name).collectUnicodes()].toSorted((a, b) => a - b);

test('the folder has the listed fonts and no other', () => {
  expect(
    globSync(`${folder}/*.woff2`)
      .map((file) => path.parse(file).name)
      .toSorted(),
  ).toEqual(names.toSorted());
});

test.each(['latin-lite', 'latin', 'latin-italic', 'nastaliq'])(
  'the packages give %s in the same bytes',
  async (name) => {
    const font = allFonts.find((font) => font.name === name);
    const made = font && (await subsetFont(font));
    expect(made?.equals(readFileSync(`${name === 'nastaliq' ? 'src/theme/fonts/urdu' : folder}/${name}.woff2`))).toBe(
      true,
    );
  },
);

describe.each(allFonts)('$name', ({ name, family, style, characters }) => {
  test('has the characters of its list', () => {
    const wanted = [...new Set([...characters].map((character) => character.codePointAt(0)))];
    const codes = new Set(codesOf(name));
    expect(wanted.filter((code) => code !== undefined && !codes.has(code))).toEqual([]);
  });

  test('draws a box for a character that it has not', () => {
    expect(new Font(faceOf(name)).glyphToPath(0).length).toBeGreaterThan(20);
  });

  test('bears a name of its own and the records of its licence', () => {
    const records = readNames(tablesOf(name).get('name') ?? Buffer.alloc(6));
    expect(records.get(1)).toBe(family);
    expect(records.get(2)).toBe(style ?? 'Regular');
    expect(records.get(13)).toContain('SIL Open Font License, Version 1.1');
    expect(records.get(14)).toBe('https://openfontlicense.org');
    // The licence reserves "Source"; Noto is a trademark. Only the copyright may name them.
    for (const [id, text] of records) if (id !== 0) expect(text, `record ${id}`).not.toMatch(/Source|Noto/);
    expect(new Set(allFonts.map((font) => `${font.family} ${font.style ?? ''}`)).size).toBe(allFonts.length);
  });
});

test('a font that is written from tables has the same tables, and the sum that the format asks for', () => {
  const written = writeFontTables(tablesOf('latin-lite'));
  const adjusted = (tables: FontTables) => [...tables].filter(([name]) => name !== 'head').toSorted();
  expect(adjusted(readFontTables(written))).toEqual(adjusted(tablesOf('latin-lite')));
  let sum = 0;
  for (let position = 0; position < written.length; position += 4) sum = (sum + written.readUInt32BE(position)) >>> 0;
  expect(sum).toBe(0xb1b0afba);
});

test('reserved names stand in no family', () => {
  const reserved = globSync('src/theme/fonts/licences/LICENSE-*.txt').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/Reserved Font Name ['‘“"]([^'’”"]+)['’”"]/g)].map(([, name = '']) => name),
  );
  expect(reserved).toContain('Source');
  for (const { family } of allFonts)
    for (const name of reserved) expect(family.toLowerCase()).not.toContain(name.toLowerCase());
});

/** The `@font-face` rules of a style sheet, as descriptors by name. */
function faces(file: string): readonly ReadonlyMap<string, string>[] {
  const css = readFileSync(`${styles}/${file}`, 'utf8');
  return [...css.matchAll(/@font-face \{([^}]*)\}/g)].map(
    ([, body = '']) =>
      new Map(
        body.split(';').flatMap((line) => {
          const [, name, value] = /^\s*([\w-]+):\s*(.+)$/s.exec(line) ?? [];
          return name === undefined || value === undefined ? [] : [[name, value.replace(/\s+/g, ' ')] as const];
        }),
      ),
  );
}

/** `U+41-5A, U+61` => the numbers of the characters. */
function codesIn(ranges = ''): readonly number[] {
  return [...ranges.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].flatMap(([, first = '', last = first]) => {
    const [start, end] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    return Array.from({ length: end - start + 1 }, (_, index) => start + index);
  });
}

describe('the style sheet', () => {
  const rules = faces('base/fonts.css');
  const fileOf = (rule: ReadonlyMap<string, string>) => /([\w-]+)\.woff2/.exec(rule.get('src') ?? '')?.[1] ?? '';

  const spaces = [0x20, 0xa0];
  const isForSpaces = (rule: ReadonlyMap<string, string>) => rule.get('font-family')?.endsWith('Spaces"');
  const withSpacesApart = new Set(rules.filter(isForSpaces).map(fileOf));

  test('has a rule for each font', () => {
    expect([...new Set(rules.map(fileOf))].toSorted()).toEqual(names.toSorted());
  });

  test.each(rules.map((rule) => [`${rule.get('font-family')} ${fileOf(rule)}`, rule] as const))(
    '%s covers exactly the characters of the file, or all but spaces that have a rule of their own, and never hides text',
    (_, rule) => {
      const all = codesOf(fileOf(rule));
      const letters = withSpacesApart.has(fileOf(rule)) ? all.filter((code) => !spaces.includes(code)) : all;
      expect(codesIn(rule.get('unicode-range'))).toEqual(isForSpaces(rule) ? spaces : letters);
      expect(rule.get('font-display')).toBe('swap');
    },
  );

  test('gives all faces of a family and style the same weights: a browser chooses by weight first, and ignores the others', () => {
    const weights = new Map<string, Set<string>>();
    for (const rule of rules) {
      const key = `${rule.get('font-family')} ${rule.get('font-style') ?? 'normal'}`;
      weights.set(key, (weights.get(key) ?? new Set()).add(rule.get('font-weight') ?? '400'));
    }
    for (const [family, found] of weights) expect([...found], family).toHaveLength(1);
  });

  test('declares the weights that the file has', () => {
    for (const rule of rules) {
      const weights = themeFonts.find(({ name }) => name === fileOf(rule))?.weights ?? 0;
      expect(rule.get('font-weight') ?? '400', fileOf(rule)).toBe(
        typeof weights === 'number' ? `${weights}` : weights.join(' '),
      );
    }
  });

  test('has stand-ins as wide and as high as the measured fonts', async () => {
    const css = readFileSync(`${styles}/base/stand-ins.css`, 'utf8');
    expect(css.slice(css.indexOf('@font-face')).replace(/\s+/g, ' ')).toBe((await standInRules()).replace(/\s+/g, ' '));
  });
});

test('the style sheet of pages in Urdu never waits for Nastaliq, and takes it only for characters of the file', () => {
  const rule = faces('ur.css').find((each) => each.get('src')?.includes('nastaliq.woff2'));
  expect(codesIn(rule?.get('unicode-range'))).toEqual(codesOf('nastaliq'));
  expect(rule?.get('font-display')).toBe('optional');
});

test('every interface text and every letter of Hindi and Urdu is in some font', () => {
  const covered = new Set(names.flatMap(codesOf));
  const strings = globSync('_data/strings/*.json').map((file) => readFileSync(file, 'utf8'));
  const text = strings.join('') + String.fromCodePoint(...codesIn('U+900-97F, U+620-64A, U+6C1, U+6D2, U+20B9'));
  const missing = [...new Set(text.normalize('NFC'))].filter(
    (character) => /\P{C}/u.test(character) && !covered.has(character.codePointAt(0) ?? 0),
  );
  expect(missing).toEqual([]);
});
