import type { HeadPolicy } from '../../settings/values/head-policy.ts';
import { speculationRulesFile } from './speculation-rules.ts';

/** The policy of every page, and what only a header can say: no other site may frame the pages. */
export const headerPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const revalidated = { 'Cache-Control': 'no-cache' };
const type = (name: string) => ({ 'Content-Type': name });

/**
 * Headers by path, `*` for anything. Names under `assets/`, `media/`, `offline/` and of the index's files contain a hash of their
 * content, so these files never change. Browsers ask for all others again. No path matches a header twice: some hosts would send
 * both.
 */
const rules: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/*': {
    'Content-Security-Policy': headerPolicy,
    'Speculation-Rules': `"/${speculationRulesFile}"`,
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
  },
  '/assets/*': immutable,
  '/media/*': immutable,
  '/search/*.bin': immutable,
  '/search/shards.js': revalidated,
  '/offline/*': immutable,
  '/sw.js': revalidated,
  '/*.html': revalidated,
  '/feed.xml': type('application/atom+xml; charset=utf-8'),
  '/*/feed.xml': type('application/atom+xml; charset=utf-8'),
  '/feed.json': type('application/feed+json; charset=utf-8'),
  '/opensearch.xml': type('application/opensearchdescription+xml; charset=utf-8'),
  '/site.webmanifest': type('application/manifest+json; charset=utf-8'),
  [`/${speculationRulesFile}`]: type('application/speculationrules+json'),
  '/licences.txt': type('text/plain; charset=utf-8'),
  '/data/*.jsonl': type('application/jsonl; charset=utf-8'),
  '/data/*.csv': type('text/csv; charset=utf-8'),
};

/** The text of `_headers`. The policy also allows the sites that the owner declares. */
export function hostHeaders(declared: HeadPolicy = {}): string {
  const blocks = Object.entries(rules).map(([path, headers]) => {
    const lines = Object.entries(headers).map(
      ([name, value]) => `  ${name}: ${value === headerPolicy ? withDeclared(value, declared) : value}\n`,
    );
    return `${path}\n${lines.join('')}`;
  });
  return blocks.join('\n');
}

function withDeclared(policy: string, declared: HeadPolicy): string {
  return Object.entries(declared).reduce(
    (text, [name, origins = []]) => text.replace(`${name} 'self'`, [name, "'self'", ...origins].join(' ')),
    policy,
  );
}

/** The headers of a file, by its path from the site's root. */
export function hostHeadersOf(path: string): Readonly<Record<string, string | undefined>> {
  return Object.assign(
    {},
    ...Object.entries(rules).map(([rule, headers]) => (isMatch(`/${path}`, rule) ? headers : {})),
  );
}

// /search/*.bin
function isMatch(path: string, rule: string): boolean {
  const [start = '', end] = rule.split('*');
  return end === undefined ? path === rule : path.startsWith(start) && path.slice(start.length).endsWith(end);
}
