import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { facetNames } from './facets.ts';
import { type Problem, ProblemsError } from './problem.ts';
import { readJsonSettings } from './read-settings-file.ts';

/** The texts of the interface: one JSON file for each language. */
export type Strings = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The names of a facet: of the whole on its index and in menus, and of one term beside a field. */
const facetTexts = facetNames.flatMap((facet) => [`labels.${facet}`, `singular.${facet}`]);

/**
 * The texts of every language that has a file `<language>.json` in a folder. Throws a ProblemsError that names every text that one
 * language has and another lacks, and every facet without a name.
 */
export function readStrings(folder: string): Strings {
  const languages = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .toSorted();
  const strings: Strings = Object.fromEntries(
    languages.map((lang) => [lang, readJsonSettings(join(folder, `${lang}.json`)) as Strings[string]]),
  );
  const problems = missingTexts(strings, folder);
  if (problems.length > 0) throw new ProblemsError(problems);
  const first = strings[languages[0] ?? ''] ?? {};
  return Object.fromEntries(Object.entries(strings).map(([lang, texts]) => [lang, inOrderOf(first, texts)]));
}

/** Texts with their keys in the order of another language. The script that translates a page finds texts by their position. */
function inOrderOf(other: Strings[string], texts: Strings[string]): Strings[string] {
  const keys = new Set([...Object.keys(other), ...Object.keys(texts)]);
  const ordered = [...keys]
    .filter((key) => Object.hasOwn(texts, key))
    .map((key) => [key, texts[key], other[key]] as const);
  return Object.fromEntries(
    ordered.map(([key, text, model]) => [
      key,
      isGroup(text) && isGroup(model) ? inOrderOf({ ...model }, { ...text }) : text,
    ]),
  );
}

function missingTexts(strings: Strings, folder: string): readonly Problem[] {
  const texts = Object.entries(strings).map(([lang, all]) => ({ lang, byKey: new Map(textsByKey(all)) }));
  const keys = new Set([...facetTexts, ...texts.flatMap(({ byKey }) => [...byKey.keys()])]);
  return texts.flatMap(({ lang, byKey }) =>
    [...keys]
      .filter((key) => !byKey.has(key))
      .map((key) => {
        const other = texts.find((candidate) => candidate.byKey.has(key));
        const example = other && `${other.lang}.json has ${other.byKey.get(key)}`;
        const remedy = example ?? 'write the name of the facet in this language';
        return { file: join(folder, `${lang}.json`), field: key, message: 'is missing', remedy };
      }),
  );
}

/** Each text as JSON, by its keys in dots. The forms of a plural are one text: languages differ in how many they have. */
function textsByKey(texts: object, prefix = ''): readonly (readonly [key: string, text: string])[] {
  return Object.entries(texts).flatMap(([name, text]) => {
    const key = prefix + name;
    if (typeof text === 'string' || (isGroup(text) && 'other' in text)) return [[key, JSON.stringify(text)] as const];
    return isGroup(text) ? textsByKey(text, `${key}.`) : [];
  });
}

function isGroup(text: unknown): text is object {
  return typeof text === 'object' && text !== null;
}
