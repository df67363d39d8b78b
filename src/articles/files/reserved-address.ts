import { facetNames, facets } from '../../settings/facets.ts';
import { quoteValue } from '../messages/quote-value.ts';
import type { Issue } from '../model/result.ts';
import { foldPath } from './fold-path.ts';

/** Pages and folders at the top of the site. An article's path cannot begin with one. */
const reservedNames: ReadonlySet<string> = new Set([
  ...[
    '404',
    'about',
    'offline',
    'search',
    'years',
    'compare',
    'over-time',
    'list',
    'random',
    'on-this-day',
    'old-addresses',
  ],
  ...facetNames.map((facet) => facets[facet].folder),
  ...['assets', 'data', 'editions', 'media', 'pagefind', 'redirects'],
]);
/** Files at the top of the site. An article's folder cannot have one of these names. */
const reservedFiles =
  /^(?:feed\.xml|feed\.json|sitemap(?:-.*)?\.xml|opensearch\.xml|robots\.txt|licences\.txt|site\.webmanifest|sw\.js|sanchika\.json|speculation-rules\.json|manifest-sha256\.txt)(?:\.part)?$/;
/** Whether a folded name is that of a page or folder at the top of the site. */
export function isReservedName(name: string): boolean {
  return reservedNames.has(name);
}

/** Whether a folded name is that of a file at the top of the site. */
export function isReservedFile(name: string): boolean {
  return reservedFiles.test(name);
}

/** The endings of an article's page and of its data file. A folder of this name could be in the place of one. */
const articleFileEnding = /\.(?:html|json)$/;

/** Why an article would take the place of a page, file or folder of the site. `names`: its path, without ending. */
export function reservedAddressIssues(names: readonly string[]): Issue[] {
  const folded = names.map(foldPath);
  const folders = folded.slice(0, -1);
  const [first = '', last = ''] = [folded[0], folded.at(-1)];
  const inDates = /^\d{4}(?:\/\d{2}(?:\/\d{2})?)?$/.test(folders.join('/'));
  const isReserved = last === 'index' || (inDates && /^(?:page-)?\d+$/.test(last));
  const isReservedFolder = (folder: string, index: number) =>
    articleFileEnding.test(folder) || (index === 0 && reservedFiles.test(folder));
  if (reservedNames.has(first)) return [reserved('name', names[0])];
  return [
    ...folders.flatMap((folder, index) => (isReservedFolder(folder, index) ? [reserved('folder', names[index])] : [])),
    ...(isReserved ? [reserved('name', names.at(-1))] : []),
  ];
}

function reserved(what: 'folder' | 'name', name: string | undefined): Issue {
  if (what === 'name')
    return {
      message: `has an address that the archive needs for its own page: ${quoteValue(name)}`,
      remedy: 'rename it',
    };
  return {
    message: `lies in a folder that has the name of a file of the site: ${quoteValue(name)}`,
    remedy: 'rename the folder',
  };
}
