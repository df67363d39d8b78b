import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { facetNames } from './facets.ts';
import { dataFolder } from './files/archive-paths.ts';
import { type Problem, ProblemsError } from './files/problem.ts';
import { projectRoot } from './files/project-root.ts';
import { readJsonSettings } from './files/read-settings-file.ts';
import { isGroup, languagesIn, mergeTexts, type Strings } from './merge-texts.ts';

export type { Strings } from './merge-texts.ts';

/** The names of a facet: of the whole on its index and in menus, and of one term beside a field. */
const facetTexts = facetNames.flatMap((facet) => [`labels.${facet}`, `singular.${facet}`]);

/** The texts of an archive: ours, and those in its own `_data/strings` in their place. With `offered`, those of these languages. */
export function archiveStrings(root: string, offered?: readonly string[]): Strings {
  const [ours, own] = [projectRoot, root].map((folder) => join(dataFolder(folder), 'strings')) as [string, string];
  const strings = readStrings(ours, existsSync(own) && own !== ours ? own : undefined);
  if (!offered) return strings;
  return Object.fromEntries(offered.flatMap((lang) => (strings[lang] ? [[lang, strings[lang]]] : [])));
}

/**
 * The texts of every language that has a file `<language>.json` in a folder. Those in the folder `own` take their place: it has only
 * the texts that differ, or all of a new language. Throws a ProblemsError that names every text that one language has and another
 * lacks, every facet without a name, and every unknown text of `own`.
 */
export function readStrings(folder: string, own?: string): Strings {
  const ours = readTexts(folder);
  const { strings, problems: unknown } = own === undefined ? { strings: ours, problems: [] } : mergeTexts(ours, own);
  const problems = [
    ...unknown,
    ...missingTexts(strings, (lang) => (Object.hasOwn(ours, lang) ? folder : (own ?? folder))),
  ];
  if (problems.length > 0) throw new ProblemsError(problems);
  const first = Object.values(strings)[0] ?? {};
  return Object.fromEntries(Object.entries(strings).map(([lang, texts]) => [lang, inOrderOf(first, texts)]));
}

function readTexts(folder: string): Strings {
  const languages = languagesIn(folder);
  return Object.fromEntries(
    languages.map((lang) => [lang, readJsonSettings(join(folder, `${lang}.json`)) as Strings[string]]),
  );
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

function missingTexts(strings: Strings, folderOf: (lang: string) => string): readonly Problem[] {
  const texts = Object.entries(strings).map(([lang, all]) => ({ lang, byKey: new Map(textsByKey(all)) }));
  const keys = new Set([...facetTexts, ...texts.flatMap(({ byKey }) => [...byKey.keys()])]);
  return texts.flatMap(({ lang, byKey }) =>
    [...keys]
      .filter((key) => !byKey.has(key))
      .map((key) => {
        const other = texts.find((candidate) => candidate.byKey.has(key));
        const example = other && `${other.lang}.json has ${other.byKey.get(key)}`;
        const remedy = example ?? 'write the name of the facet in this language';
        return { file: join(folderOf(lang), `${lang}.json`), field: key, message: 'is missing', remedy };
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
