import { quoteValue } from '../messages/quote-value.ts';
import type { Issue } from '../model/result.ts';
import { nameIssues } from './address.ts';
import { foldPath } from './fold-path.ts';
import { isReservedFile, isReservedName } from './reserved-address.ts';

/** Files at the top of the site that hosts read, and its first page. */
const hostFiles = /^(?:_headers|_redirects|\.nojekyll|index\.html)$/;

/** Every reason why a file of the owner cannot be copied to a path of the site. Which articles there are does not matter here. */
export function staticFileIssues(path: string): readonly Issue[] {
  const names = path.split('/');
  const first = foldPath(names[0] ?? '');
  const isPage = names.length > 1 || first.endsWith('.html');
  const isTaken =
    (isPage && isReservedName(first.replace(/\.html$/, ''))) || isReservedFile(first) || hostFiles.test(first);
  const taken = {
    message: `has an address that the site needs for its own files: ${quoteValue(names[0])}`,
    remedy: 'rename it',
  };
  // Names such as `.well-known` and `.htaccess` are for hosts.
  return [...(isTaken ? [taken] : []), ...names.flatMap((name) => nameIssues(name.replace(/^[._](?=[^._])/, ''), ''))];
}
