import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { attackTexts } from './attack-texts.ts';
import { slowText } from './slow-text.ts';
import { loadedPatterns, patternsIn, type SourcePattern } from './source-patterns.ts';

export interface PatternReport {
  readonly count: number;
  readonly problems: readonly string[];
}

const filesIn = (folder: string, part: string): readonly string[] =>
  readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|js)$/.test(name))
    .map((name) => `${part}/${name.split(sep).join('/')}`)
    .toSorted();

/**
 * Looks for patterns whose time grows faster than their input. `explained` has the patterns that functions build from a text: an
 * example, or why the input is short.
 */
export async function checkPatterns(
  folder: string,
  parts: readonly string[],
  explained: Readonly<Record<string, RegExp | string>>,
): Promise<PatternReport> {
  const found = parts.flatMap((part) => filesIn(folder, part)).map((file) => patternsIn(folder, file));
  const built = found.flatMap((file) => file.built);
  const unexplained = built.filter(({ code }) => explained[code] === undefined);
  const files = new Set(unexplained.map(({ place }) => fileOf(place)).filter(isModule));
  const loaded = Map.groupBy(await loadedPatterns(folder, [...files]), ({ place }) => place);
  const unknown = unexplained.filter(({ place }) => !loaded.has(place));
  const stale = Object.keys(explained).filter((text) => !built.some(({ code }) => code === text));
  const patterns = [
    ...found.flatMap(({ literals }) => literals),
    ...[...new Set(unexplained.map(({ place }) => place))].flatMap((place) => loaded.get(place) ?? []),
  ];
  return {
    count: patterns.length,
    problems: [
      ...unknown.map(
        ({ place, code }) =>
          `${place}: ${code} is built in a function, so it could not be checked. Add an example to ${list}.`,
      ),
      ...stale.map((code) => `${list}: no file contains ${code}. Remove it.`),
      ...slowPatterns(patterns),
    ],
  };
}

const list = 'scripts/patterns/built-patterns.ts';

const fileOf = (place: string): string => place.slice(0, place.lastIndexOf(':'));

// A command would run if it were loaded.
const isModule = (file: string): boolean => !/^scripts\/[^/]+$/.test(file);

function slowPatterns(patterns: readonly SourcePattern[]): readonly string[] {
  const groups = Map.groupBy(patterns, ({ pattern }) => String(pattern));
  return [...groups].flatMap(([text, group]) => {
    const [first] = group;
    const attack = first && slowText(first.pattern, attackTexts(first.pattern.source, first.pattern.flags));
    return attack === undefined
      ? []
      : [`${group.map(({ place }) => place).join(', ')}: ${text} takes too long on ${attack}.`];
  });
}
