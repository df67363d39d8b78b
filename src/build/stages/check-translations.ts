import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fieldLines } from '../../articles/front-matter/field-lines.ts';
import { frontMatter } from '../../articles/front-matter/front-matter.ts';
import { quoteValue } from '../../articles/messages/quote-value.ts';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { allAddresses } from '../../catalog/queries/article-queries.ts';
import { hasVersions, translationNames, type Version, versionsOf } from '../../catalog/queries/version-queries.ts';
import { closestMatch } from '../../language/closest-match.ts';
import { type Problem, ProblemsError } from '../../settings/files/problem.ts';

type NamedVersion = ReturnType<typeof translationNames>[number];

/**
 * Refuses translations that name no article, the article itself, or two articles in one language. Throws a ProblemsError. `isPart`: the site
 * has only some of the folder's languages, so an article without a page may be one in another.
 */
export function checkTranslations(catalog: Catalog, articles: string, isPart = false): void {
  if (!hasVersions(catalog)) return;
  const names = translationNames(catalog);
  const uses = Map.groupBy(names, ({ name }) => name);
  const problems = [
    ...names
      .filter((named) => !(isPart && !named.isAddress) && isUnknown(named, uses))
      .map((named) => unknownProblem(catalog, articles, named)),
    ...sameLanguageProblems(catalog, articles, names),
  ];
  if (problems.length > 0) throw new ProblemsError(problems);
}

/** A name with `/` is an address. One without may also be a word that several articles name. */
function isUnknown(
  { path, name, isAddress }: NamedVersion,
  uses: ReadonlyMap<string, readonly NamedVersion[]>,
): boolean {
  if (isAddress) return addressOfPath(path) === name;
  return name.includes('/') || (uses.get(name)?.length ?? 0) < 2;
}

function unknownProblem(catalog: Catalog, articles: string, { path, name }: NamedVersion): Problem {
  const place = placeOf(articles, path, name);
  if (addressOfPath(path) === name)
    return { ...place, message: 'names itself as its translation', remedy: 'name the version in the other language' };
  const addresses = allAddresses(catalog).filter((address) => address !== addressOfPath(path));
  const nearest = nearestAddress(name, addresses);
  return {
    ...place,
    message: `names a translation that does not exist: ${quoteValue(name)}`,
    remedy: nearest === undefined ? 'write the address of an article' : `did you mean ${quoteValue(nearest)}?`,
  };
}

/** The address with the same last name, or else the one that is spelled most alike. */
function nearestAddress(name: string, addresses: readonly string[]): string | undefined {
  const last = (address: string) => address.slice(address.lastIndexOf('/') + 1);
  const sameName = addresses.filter((address) => last(address) === last(name));
  const closestName = () => {
    const byLast = new Map(addresses.map((address) => [last(address), address]));
    const closest = closestMatch(last(name), byLast.keys());
    return closest === undefined ? undefined : byLast.get(closest);
  };
  return closestMatch(name, sameName) ?? sameName[0] ?? closestMatch(name, addresses) ?? closestName();
}

function sameLanguageProblems(catalog: Catalog, articles: string, names: readonly NamedVersion[]): readonly Problem[] {
  const checked = new Set<number>();
  return names.flatMap(({ id, path, name }) => {
    if (checked.has(id)) return [];
    const versions = versionsOf(catalog, id);
    for (const version of versions) checked.add(version.id);
    const twice = sameLanguage(versions);
    if (!twice) return [];
    const [first, second] = twice.map((version) => quoteValue(version.address));
    return [
      {
        ...placeOf(articles, path, name),
        message: `has two versions in one language (${twice[0].lang}): ${first} and ${second}`,
        remedy: 'correct the field lang of one, or remove one from the translations',
      },
    ];
  });
}

function sameLanguage(versions: readonly Version[]): readonly [Version, Version] | undefined {
  const byLanguage = Map.groupBy(
    versions.filter(({ listed }) => listed),
    ({ lang }) => lang,
  );
  for (const [first, second] of byLanguage.values()) if (first && second) return [first, second];
  return undefined;
}

function addressOfPath(path: string): string {
  return path.normalize('NFC').replace(/\.md$/, '');
}

/** The file and the line of a name in its field. */
function placeOf(articles: string, path: string, name: string): Pick<Problem, 'file' | 'line'> {
  const source = join(articles, path);
  const file = relative('', source).replaceAll('\\', '/');
  const parts = frontMatter(readFileSync(source, 'utf8'));
  if (!parts.ok) return { file };
  const { translations } = parts.value.fields;
  const last = (text: string) => text.replace(/\.(?:md|html)$/, '').endsWith(name);
  const position = Array.isArray(translations) ? translations.findIndex((text) => last(String(text))) : -1;
  const lineOf = fieldLines(parts.value.yaml);
  return { file, line: lineOf(position < 0 ? ['translations'] : ['translations', position]) };
}
