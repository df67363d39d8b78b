import { lineAt } from './line-at.ts';
import type { PageFacts, PageLink } from './page-facts.ts';
import { resolveLink, type Target } from './resolve-link.ts';
import type { FileNotes, SiteView } from './site-view.ts';

/** A host shows it at any depth, so its links begin at the site's own path; everywhere else that would tie the site to one place. */
const notFoundPage = '404.html';

/** A page, for what is asked of its links. */
interface Page {
  readonly file: string;
  readonly html: string;
  readonly ids: ReadonlySet<string>;
}

/** Where every address of a page leads: to a file and a fragment that are there, and outside only what a reader follows. */
export function checkLinks(
  file: string,
  html: string,
  { links, ids }: PageFacts,
  site: SiteView,
  notes: FileNotes,
): void {
  const page = { file, html, ids };
  const known = new Map<string, Target>();
  for (const link of links) {
    const target = known.get(link.value) ?? targetOf(file, link.value, site);
    known.set(link.value, target);
    checkLink(page, link, target, notes);
  }
  for (const target of known.values()) {
    const index = target.to === 'file' ? site.files.indexOf(target.path) : -1;
    if (index >= 0) notes.targets.add(index);
  }
}

/** Where a link leads; a file that the site has not got is nowhere. */
function targetOf(file: string, value: string, site: SiteView): Target {
  const isRooted = file === notFoundPage && site.base !== undefined && /^\/(?!\/)/.test(value);
  const target = resolveLink(file, isRooted ? new URL(value, site.base).href : value, site.base);
  if (target.to !== 'file' || site.files.indexOf(target.path) >= 0) return target;
  return { to: 'nowhere', message: 'leads to no file' };
}

function checkLink(page: Page, link: PageLink, target: Target, notes: FileNotes): void {
  const { value, use, place, offset } = link;
  const say = (message: string, kind: 'link' | 'outside' = 'link') =>
    notes.add(kind, `<${place}> ${message}: "${value}"`, lineAt(page.html, offset));
  if (target.to === 'outside' && use === 'load') say('is loaded from outside', 'outside');
  if (target.to === 'nowhere') say(target.message);
  if (target.to !== 'file') return;
  const isAbsolute = /^\s*(?:https?:|\/)/i.test(value);
  if (page.file === notFoundPage && !isAbsolute && !value.startsWith('#'))
    say('is relative: this page is shown at any depth');
  if (page.file !== notFoundPage && isAbsolute && use !== 'tell') say('is absolute: breaks in a subfolder and offline');
  if (target.fragment !== undefined && !isEverywhere(target.fragment)) checkFragment(page, link, target, notes, say);
}

function checkFragment(
  page: Page,
  link: PageLink,
  { path, fragment = '' }: Target & { readonly to: 'file' },
  notes: FileNotes,
  say: (message: string) => void,
): void {
  if (path === page.file) {
    if (!page.ids.has(fragment)) say('leads to no element of this page');
  } else if (path.endsWith('.html')) {
    notes.fragments.push({ path, fragment, file: page.file, line: lineAt(page.html, link.offset) });
  }
}

/** Browsers' own: the top of the page, and a search for words. */
function isEverywhere(fragment: string): boolean {
  return fragment === 'top' || fragment.startsWith(':~:');
}
