import type { HeadPolicy } from '../settings/values/head-policy.ts';

const directives = ['script-src', 'style-src', 'img-src', 'font-src', 'connect-src'] as const;

/** What follows the sources of each directive in the Content-Security-Policy of the pages: the sites that the owner declares. */
export function policyAdditions(policy: HeadPolicy = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(
    directives.map((name) => [name, (policy[name] ?? []).map((origin) => ` ${origin}`).join('')]),
  );
}
