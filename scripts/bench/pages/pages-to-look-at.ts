import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { facetNames, facets } from '../../../src/settings/facets.ts';

/** A page of a built site that represents its kind. */
export interface PageToLookAt {
  readonly kind: string;
  /** The address from the site's root, with its query. */
  readonly path: string;
}

const folders = facetNames.map((facet) => facets[facet].folder);
/** The kinds of pages: name, pattern of the file name, and a pattern of the content if several kinds share a file name. */
const kinds: readonly (readonly [kind: string, file: RegExp, holds?: RegExp])[] = [
  ['home', /^index\.html$/],
  ['article with picture', /^\d{4}\/\d\d\/\d\d\/(?!index|page-)[^/]+\.html$/, /<picture/],
  [
    'article without picture',
    /^\d{4}\/\d\d\/\d\d\/(?!index|page-)[^/]+\.html$/,
    /^(?!.*(?:<picture|class="notice")).*$/s,
  ],
  ['article withdrawn', /^\d{4}\/\d\d\/\d\d\/(?!index|page-)[^/]+\.html$/, /class="notice"/],
  ['article with corrections', /^\d{4}\/\d\d\/\d\d\/(?!index|page-)[^/]+\.html$/, /class="history"/],
  ['all years', /^years\.html$/],
  ['year', /^\d{4}\/index\.html$/],
  ['month', /^\d{4}\/\d\d\/index\.html$/],
  ['day', /^\d{4}\/\d\d\/\d\d\/index\.html$/],
  ...folders.map((facet) => [`index of ${facet}`, new RegExp(`^${facet}/index\\.html$`)] as const),
  ...folders.map((facet) => [`one of ${facet}`, new RegExp(`^${facet}/[^/]+/index\\.html$`)] as const),
  ['days of the year', /^on-this-day\/index\.html$/],
  ['day of the year', /^on-this-day\/\d\d-\d\d\.html$/],
  ['compare', /^compare\.html$/],
  ['words over time', /^over-time\.html$/],
  ['random', /^random\.html$/],
  ['search', /^search\.html$/],
  ['offline', /^offline\.html$/],
  ['about', /^about\.html$/],
  ['not found', /^404\.html$/],
];
/** The number of articles that are searched for one with a picture, one without, and so on. */
const mostRead = 2000;

/** One page of every kind in a built site; of dated pages, the newest. `files` are all files of the site. */
export function pagesToLookAt(site: string, files: readonly string[]): readonly PageToLookAt[] {
  const pages = files.filter((file) => file.endsWith('.html')).toSorted((a, b) => (a < b ? 1 : -1));
  const found = kinds.flatMap(([kind, name, holds]): readonly PageToLookAt[] => {
    const named = pages.filter((file) => name.test(file)).slice(0, mostRead);
    const path = holds ? named.find((file) => holds.test(readFileSync(join(site, file), 'utf8'))) : named[0];
    return path === undefined ? [] : [{ kind, path }];
  });
  if (!existsSync(join(site, 'search', 'shards.js'))) return found;
  const articlePage = found.find(({ kind }) => kind.startsWith('article with'));
  const word = articlePage && /<h1[^<>]*>\s*([^\s<&]+)/.exec(readFileSync(join(site, articlePage.path), 'utf8'))?.[1];
  return [
    ...found,
    ...(word ? [{ kind: 'search, found', path: `search.html?q=${encodeURIComponent(word)}` }] : []),
    { kind: 'search, not found', path: 'search.html?q=qxzvkjw' },
  ];
}
