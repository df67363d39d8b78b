import { type FileFindings, lineAt, type SiteContext } from '../findings/file-findings.ts';
import { type LinkTarget, resolveLink } from '../links/resolve-link.ts';
import type { PageLink, ParsedPage } from './parsed-page.ts';

/** Hosts show this page at any depth, so its links have to be absolute. On all other pages, absolute links would break in a subfolder. */
const notFoundPage = '404.html';

/** The parts of a page that its links are checked against. */
interface Page {
  readonly file: string;
  readonly html: string;
  readonly ids: ReadonlySet<string>;
}

/** Checks that every link of a page leads to a file and a fragment that exist, and that the page loads nothing from other sites. */
export function checkLinks(
  file: string,
  html: string,
  { links, ids }: ParsedPage,
  site: SiteContext,
  notes: FileFindings,
): void {
  const page = { file, html, ids };
  const targets = new Map<string, LinkTarget>();
  for (const link of links) {
    const target = targets.get(link.value) ?? targetOf(file, link.value, site);
    targets.set(link.value, target);
    if (target.to !== 'outside' || !isDeclared(link.value, site)) checkLink(page, link, target, notes);
  }
  for (const target of targets.values()) notes.addTarget(target, site);
}

/** Whether the settings allow pages to load this file of another site. */
function isDeclared(value: string, { declared = [] }: SiteContext): boolean {
  return URL.canParse(value) && declared.includes(new URL(value).origin);
}

/** The target of a link. A file that does not exist becomes `nowhere`. */
function targetOf(file: string, value: string, site: SiteContext): LinkTarget {
  const isRooted = file === notFoundPage && site.base !== undefined && /^\/(?!\/)/.test(value);
  const target = resolveLink(file, isRooted ? new URL(value, site.base).href : value, site.base);
  if (target.to !== 'file' || site.files.indexOf(target.path) >= 0) return target;
  return { to: 'nowhere', message: 'to a file that does not exist' };
}

function checkLink(page: Page, link: PageLink, target: LinkTarget, notes: FileFindings): void {
  const { value, use, element: place, offset } = link;
  const add = (message: string, kind: 'link' | 'outside' = 'link') =>
    notes.add(kind, `<${place}> ${message}: "${value}"`, lineAt(page.html, offset));
  if (target.to === 'outside' && use === 'load') add('is loaded from another site', 'outside');
  if (target.to === 'nowhere') add(target.message);
  if (target.to !== 'file') return;
  const isAbsolute = /^\s*(?:https?:|\/)/i.test(value);
  if (page.file === notFoundPage && !isAbsolute && !value.startsWith('#'))
    add('is relative, but this page is shown at any depth');
  if (page.file !== notFoundPage && isAbsolute && use !== 'describe')
    add('is absolute, which breaks in a subfolder and offline');
  if (target.fragment !== undefined && !isBuiltIn(target.fragment)) checkFragment(page, link, target, notes, add);
}

function checkFragment(
  page: Page,
  link: PageLink,
  { path, fragment = '' }: LinkTarget & { readonly to: 'file' },
  notes: FileFindings,
  add: (message: string) => void,
): void {
  if (path === page.file) {
    if (!page.ids.has(fragment)) add('to an element that this page does not have');
  } else if (path.endsWith('.html')) {
    notes.fragments.push({ path, fragment, file: page.file, line: lineAt(page.html, link.offset) });
  }
}

/** Fragments that browsers provide: the top of the page, and text search. */
function isBuiltIn(fragment: string): boolean {
  return fragment === 'top' || fragment.startsWith(':~:');
}
