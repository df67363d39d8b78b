import { lineAt } from './line-at.ts';
import type { PageFacts, PageLink } from './page-facts.ts';
import { resolveLink } from './resolve-link.ts';
import type { FileNotes, SiteView } from './site-view.ts';

/** The page of a missing address is shown at any depth, so its links may begin at the site's own address or root. */
const notFoundPage = '404.html';

/** Where every address of a page leads: to a file and a fragment that are there, and outside only what a reader follows. */
export function checkLinks(
  file: string,
  html: string,
  { links, ids }: PageFacts,
  site: SiteView,
  notes: FileNotes,
): void {
  const known = new Map<string, ReturnType<typeof resolveLink>>();
  for (const link of links) {
    const target = known.get(link.value) ?? resolveLink(file, fromRoot(file, link, site.base), site.base);
    known.set(link.value, target);
    const say = (message: string, kind: 'link' | 'outside' = 'link') =>
      notes.add(kind, `<${link.place}> ${message}: "${link.value}"`, lineAt(html, link.offset));
    switch (target.to) {
      case 'outside':
        if (link.use === 'load') say('is loaded from outside', 'outside');
        break;
      case 'nowhere':
        say(target.message);
        break;
      case 'file': {
        const index = site.files.indexOf(target.path);
        if (index < 0) say('leads to no file');
        else notes.targets.add(index);
        if (link.use !== 'tell' && file !== notFoundPage && isAbsolute(link.value))
          say('is absolute: breaks in a subfolder and offline');
        if (target.fragment === undefined || index < 0) break;
        if (target.path !== file) {
          const line = lineAt(html, link.offset);
          if (target.path.endsWith('.html'))
            notes.fragments.push({ page: index, fragment: target.fragment, file, line });
        } else if (!ids.has(target.fragment) && !isEverywhere(target.fragment)) say('leads to no element of this page');
        break;
      }
    }
  }
}

function isAbsolute(value: string): boolean {
  return /^\s*https?:/i.test(value);
}

/** Browsers' own: the top of the page, and a search for words. */
export function isEverywhere(fragment: string): boolean {
  return fragment === 'top' || fragment.startsWith(':~:');
}

function fromRoot(file: string, { value }: PageLink, base: string | undefined): string {
  if (file !== notFoundPage || base === undefined || !value.startsWith('/') || value.startsWith('//')) return value;
  return new URL(value, base).href;
}
