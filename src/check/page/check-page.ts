import { FileFindings, type FileReport, lineAt, type SiteContext } from '../findings/file-findings.ts';
import { resolveLink } from '../links/resolve-link.ts';
import { checkLinks } from './check-links.ts';
import { checkPolicy } from './check-policy.ts';
import { parsePage } from './parse-page.ts';
import type { ParsedPage } from './parsed-page.ts';

/** Checks a page. Does not check whether its HTML is valid. */
export function checkPage(file: string, html: string, site: SiteContext): FileReport {
  const facts = parsePage(html);
  const notes = new FileFindings(file);
  checkHead(file, facts, site, notes);
  for (const { message, offset } of facts.duplicateIds) notes.add('page', message, lineAt(html, offset));
  checkStructuredData(file, html, facts, site, notes);
  checkPolicy(html, facts, notes, site.declared);
  checkLinks(file, html, facts, site, notes);
  return { ...notes.report(), indexable: !facts.noindex && !facts.leadsOn };
}

function checkHead(file: string, facts: ParsedPage, { base }: SiteContext, notes: FileFindings): void {
  const { headings, title, description, lang, canonicals, noindex, leadsOn } = facts;
  if (headings !== 1) notes.add('page', headings === 0 ? 'has no <h1>' : `has ${headings} <h1>`);
  if (!title) notes.add('page', 'has no title');
  if (!description?.trim()) notes.add('page', 'has no description');
  if (!lang) notes.add('page', 'has no language: <html lang>');
  else if (!isLanguage(lang)) notes.add('page', `has an unknown language: "${lang}"`);
  if (canonicals.length > 1) notes.add('page', `has ${canonicals.length} canonical addresses`);
  const [canonical] = canonicals;
  if (canonical === undefined) {
    if (!noindex) notes.add('page', 'has no canonical address');
  } else if (base !== undefined) {
    const own = resolveLink(file, canonical, base);
    if (!leadsOn && (own.to !== 'file' || own.path !== file))
      notes.add('page', `has the canonical address of another page: "${canonical}"`);
  }
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function checkStructuredData(
  file: string,
  html: string,
  { structuredData }: ParsedPage,
  site: SiteContext,
  notes: FileFindings,
): void {
  for (const { text, offset } of structuredData) {
    try {
      for (const address of ownAddresses(JSON.parse(text), site.base)) {
        const target = resolveLink(file, address, site.base);
        if (target.to === 'file' && site.files.indexOf(target.path) < 0) {
          notes.add('link', `has JSON-LD with a file that does not exist: "${address}"`, lineAt(html, offset));
        }
      }
    } catch (error) {
      notes.add(
        'page',
        `has JSON-LD that is not JSON: ${error instanceof Error ? error.message : error}`,
        lineAt(html, offset),
      );
    }
  }
}

/** Every text in the data that is an address of the site. */
function* ownAddresses(data: unknown, base: string | undefined): Generator<string> {
  if (typeof data === 'string') {
    if (base !== undefined && data.startsWith(base)) yield data;
  } else if (typeof data === 'object' && data !== null) {
    for (const part of Object.values(data)) yield* ownAddresses(part, base);
  }
}
