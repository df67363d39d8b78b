import { lineAt } from './line-at.ts';
import type { PageFacts } from './page-facts.ts';
import type { FileNotes } from './site-view.ts';

/** Sources that stay within the site, and what WebAssembly needs. */
const allowed = new Set(["'none'", "'self'", "'wasm-unsafe-eval'", 'data:', 'blob:']);

/** That the page has a Content-Security-Policy before it loads anything, one that lets nothing in, and breaks none of it. */
export function checkPolicy(html: string, { policy, firstLoad, inline }: PageFacts, notes: FileNotes): void {
  for (const { message, offset } of inline) {
    notes.add('outside', `${message}: the policy forbids it`, lineAt(html, offset));
  }
  if (policy === undefined) {
    notes.add('outside', 'has no Content-Security-Policy');
    return;
  }
  const line = lineAt(html, policy.offset);
  if (firstLoad !== undefined && firstLoad < policy.offset)
    notes.add('outside', 'has its Content-Security-Policy after what it loads', line);
  const directives = policy.content.split(';').map((directive) => directive.trim().split(/\s+/));
  if (!directives.some(([name]) => name === 'default-src'))
    notes.add('outside', 'has a Content-Security-Policy without default-src', line);
  for (const [name, ...sources] of directives) {
    for (const source of sources.filter((source) => !allowed.has(source) && !isHash(source))) {
      notes.add('outside', `has a Content-Security-Policy that allows ${source} in ${name}`, line);
    }
  }
}

function isHash(source: string): boolean {
  return /^'sha(?:256|384|512)-[A-Za-z0-9+/=]+'$/.test(source);
}
