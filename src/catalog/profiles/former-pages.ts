import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { comparedAddress, oldAddressPath } from '../../language/addresses/old-address.ts';
import { type TermKey, termKey } from '../../language/term-key.ts';
import type { FacetName } from '../../settings/facets.ts';
import { dataFolder } from '../../settings/files/archive-paths.ts';
import { parseObject } from '../../settings/files/parse-object.ts';
import { type Problem, ProblemsError } from '../../settings/files/problem.ts';
import { readSettingsFile } from '../../settings/files/read-settings-file.ts';
import type { TermNames } from '../terms/term-names.ts';
import { facetOfFolder } from './term-profile.ts';

/** A page of this site that takes the place of one that the old site had, and that was no article: a list, a feed, an imprint. */
export interface FormerPage {
  /** The old path, as written: `/category/desh/`. */
  readonly path: string;
  /** The page of this site, as written: `sections/देश`, `feed.xml`. */
  readonly to: string;
  readonly line: number;
  /** If it is the page of a term: its facet, its key and how it is written. */
  readonly term?: { readonly facet: FacetName; readonly key: TermKey; readonly name: string };
}

/** The file with the former pages of an archive, in its folder `_data`. The import adds lines to it. */
export const formerPagesFile = 'former-pages.json';

export function formerPagesIn(root: string): string {
  return join(dataFolder(root), formerPagesFile);
}

/** Reads the former pages of an archive, which may have none. A path whose value is `null` leads nowhere. Throws a ProblemsError. */
export function readFormerPages(root: string, names: Pick<TermNames, 'keyOf'>): readonly FormerPage[] {
  const file = formerPagesIn(root);
  return [...formerPageLines(file)].flatMap(([path, { to, line }]): readonly FormerPage[] => {
    if (to === null) return [];
    const [, folder = '', name = ''] = /^\/?([^/]+)\/(.+?)\/?$/s.exec(to) ?? [];
    const facet = facetOfFolder(folder);
    const term = facet && { facet, key: names.keyOf(facet, termKey(name)), name };
    return [{ path, to, line, ...(term && { term }) }];
  });
}

/** The lines of a file of former pages: each path with what it leads to. Throws a ProblemsError that names every wrong line. */
export function formerPageLines(
  file: string,
): ReadonlyMap<string, { readonly to: string | null; readonly line: number }> {
  if (!existsSync(file)) return new Map();
  const text = readSettingsFile(file);
  const shown = relative('', file).replaceAll('\\', '/');
  const problems: Problem[] = [];
  const forms = new Map<string, string>();
  const lines = Object.entries(
    parseObject(text, shown, { message: 'has no old paths', remedy: 'write { "/category/news/": "sections/News" }' }),
  ).map(([path, to]) => {
    const line = text.slice(0, Math.max(0, text.indexOf(JSON.stringify(path)))).split('\n').length;
    const refuse = (message: string, remedy: string) => problems.push({ file: shown, line, message, remedy });
    const form = comparedAddress(path);
    const other = forms.get(form);
    if (!path.startsWith('/') || path.startsWith('//') || oldAddressPath(path) === undefined)
      refuse(
        `is not a path of the old site: ${JSON.stringify(path)}`,
        'write it from the first slash: "/category/news/"',
      );
    else if (other !== undefined) refuse(`is the same path as ${JSON.stringify(other)}`, 'delete one of them');
    forms.set(form, path);
    if (to !== null && (typeof to !== 'string' || to.trim() === ''))
      refuse(`${JSON.stringify(path)} leads to no page: ${JSON.stringify(to)}`, targetForms);
    return [path, { to: typeof to === 'string' ? to.trim() : null, line }] as const;
  });
  if (problems.length > 0) throw new ProblemsError(problems);
  return new Map(lines);
}

/** What a line may lead to, for messages. */
export const targetForms =
  'write a page of this archive, such as "sections/News", "tags/Rain", "authors/Asha Rao", "feed.xml", "years.html", "2013/07" or "imprint.html"';
