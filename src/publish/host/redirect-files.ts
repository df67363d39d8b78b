import type { OldAddressRedirect } from '../../pages/parts/old-address-redirects.ts';

/** A redirect in the files of servers. Of two with one path, the first counts. */
export type Redirect = Pick<OldAddressRedirect, 'path' | 'query' | 'url'>;

/**
 * The redirects in the forms that servers read, by file. `_redirects` is not among them: other lines stand there too. Empty if there are
 * no redirects.
 */
export function redirectFiles(redirects: readonly Redirect[]): ReadonlyMap<string, string> {
  if (redirects.length === 0) return new Map();
  const paths = withBothEndings(redirects.filter(({ query }) => query === ''));
  const queries = redirects
    .filter(({ query }) => query !== '')
    .map(({ path, query, url }) => [`${path}?${query}`, url] as const);
  return new Map([
    ['redirects/nginx.conf', nginxMaps(paths, queries)],
    ['redirects/Caddyfile', caddyMaps(paths, queries)],
    ['redirects/apache.conf', apacheRules(paths)],
    ['redirects/apache.txt', apacheMap([...paths, ...queries])],
  ]);
}

/**
 * `/a b /c.html 301` lines of Netlify and Cloudflare Pages, which cannot look at a query. Both show `/c.html` for `/c` by themselves, and
 * Cloudflare redirects the first to the second.
 */
export function redirectLines(redirects: readonly Redirect[]): string {
  return redirects
    .filter(({ path, query, url }) => query === '' && encodeURI(`${path}.html`) !== `/${url}`)
    .map(({ path, url }) => `${encodeURI(path)} /${url} 301\n`)
    .join('');
}

type Pair = readonly [from: string, url: string];

// A path works with and without the slash at its end.
function withBothEndings(redirects: readonly Redirect[]): readonly Pair[] {
  const pairs = redirects.flatMap(({ path, url }): readonly Pair[] => {
    const other = path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
    return other === '' || /\.\w+$/.test(path)
      ? [[path, url]]
      : [
          [path, url],
          [other, url],
        ];
  });
  return [...new Map(pairs.toReversed())].toReversed();
}

// Maps of nginx ignore upper and lower case, and it refuses two keys that differ in nothing else.
function nginxMaps(allPaths: readonly Pair[], allQueries: readonly Pair[]): string {
  const [paths, queries] = [firstOfEachCase(allPaths), firstOfEachCase(allQueries)];
  const longest = Math.max(...[...paths, ...queries].map(([from]) => Buffer.byteLength(from)));
  const bucket = 2 ** Math.ceil(Math.log2(longest + 64));
  const lines = (pairs: readonly Pair[]) => pairs.map(([from, url]) => `\t${nginxText(from)} "/${url}";\n`).join('');
  return `map_hash_bucket_size ${bucket};
map_hash_max_size ${2 ** Math.ceil(Math.log2((paths.length + queries.length) * 2 + 2048))};
map $uri $old_path {
\tdefault "";
${lines(paths)}}
map "$uri?$args" $old_address {
\tdefault $old_path;
${lines(queries)}}
`;
}

function firstOfEachCase(pairs: readonly Pair[]): readonly Pair[] {
  const byKey = Map.groupBy(pairs, ([from]) => from.replace(/[A-Z]/g, (letter) => letter.toLowerCase()));
  return [...byKey.values()].flatMap(([first]) => (first ? [first] : []));
}

function nginxText(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function caddyMaps(paths: readonly Pair[], queries: readonly Pair[]): string {
  const lines = (pairs: readonly Pair[]) => pairs.map(([from, url]) => `\t${caddyText(from)} "/${url}"\n`).join('');
  return `map {path} {old_path} {
${lines(paths)}\tdefault ""
}
map "{path}?{query}" {old_address} {
${lines(queries)}\tdefault {old_path}
}
@old expression \`{old_address} != ""\`
redir @old {old_address} 301
`;
}

// In a Caddyfile a backslash stands for itself, but before a quote.
function caddyText(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}

/** Rules for the paths that cannot be keys of Apache's map, because a key ends at the first space. */
function apacheRules(paths: readonly Pair[]): string {
  const rules = paths
    .filter(([from]) => /\s/.test(from))
    .map(
      ([from, url]) => `RewriteRule "^${apachePattern(from)}$" "/${url.replace(/[%$]/g, '\\$&')}" [R=301,L,QSD,NE]\n`,
    );
  return `# The rules for paths with spaces. The other paths are in apache.txt.\n${rules.join('')}`;
}

// A line break would end the rule.
function apachePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|"]/g, '\\$&').replace(/[\r\n]/g, '.');
}

function apacheMap(pairs: readonly Pair[]): string {
  return pairs
    .filter(([from]) => !/\s/.test(from))
    .map(([from, url]) => `${from} /${url}\n`)
    .join('');
}
