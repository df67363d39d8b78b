import { type FileFindings, lineAt } from '../findings/file-findings.ts';
import type { ParsedPage } from './parsed-page.ts';

/** Sources inside the site, and the one that WebAssembly needs. */
const allowed = new Set(["'none'", "'self'", "'wasm-unsafe-eval'", 'data:', 'blob:']);

/** Checks that a page has a strict Content-Security-Policy before it loads anything, and does not violate it. */
export function checkPolicy(
  html: string,
  { policy, firstLoad, inline }: ParsedPage,
  notes: FileFindings,
  declared: readonly string[] = [],
): void {
  for (const { message, offset } of inline) {
    notes.add('outside', `${message}, which the policy forbids`, lineAt(html, offset));
  }
  if (policy === undefined) {
    notes.add('outside', 'has no Content-Security-Policy');
    return;
  }
  const line = lineAt(html, policy.offset);
  if (firstLoad !== undefined && firstLoad < policy.offset)
    notes.add('outside', 'has its Content-Security-Policy after the first file that it loads', line);
  const directives = policy.content.split(';').map((directive) => directive.trim().split(/\s+/));
  if (!directives.some(([name]) => name === 'default-src'))
    notes.add('outside', 'has a Content-Security-Policy without default-src', line);
  for (const [name, ...sources] of directives) {
    for (const source of sources.filter(
      (source) => !allowed.has(source) && !isHash(source) && !declared.includes(source),
    )) {
      notes.add('outside', `has a Content-Security-Policy that allows ${source} in ${name}`, line);
    }
  }
}

function isHash(source: string): boolean {
  return /^'sha(?:256|384|512)-[A-Za-z0-9+/=]+'$/.test(source);
}
