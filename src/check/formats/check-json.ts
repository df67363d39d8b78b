import { z } from 'zod';
import { FileFindings, type FileReport, type SiteContext } from '../findings/file-findings.ts';
import { resolveLink } from '../links/resolve-link.ts';
import { isTimestamp } from './check-atom.ts';

const time = z.string().refine(isTimestamp, 'is not a time');
const authors = z.array(z.looseObject({ name: z.string().min(1) }).or(z.looseObject({ url: z.string() }))).optional();

/** JSON Feed 1.1 (jsonfeed.org), and what this program adds. */
const jsonFeed = z.looseObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  authors,
  items: z.array(
    z
      .looseObject({
        id: z.string().min(1),
        url: z.url(),
        date_published: time.optional(),
        date_modified: time.optional(),
        authors,
        tags: z.array(z.string()).optional(),
      })
      .refine(
        (entry) => 'content_html' in entry || 'content_text' in entry,
        'has neither content_html nor content_text',
      ),
  ),
});

const webManifest = z.looseObject({
  name: z.string().min(1),
  start_url: z.string(),
  scope: z.string().optional(),
  icons: z.array(z.looseObject({ src: z.string(), sizes: z.string(), type: z.string().optional() })).min(1),
});

/** Checks that a JSON file is JSON. Checks JSON feeds and web manifests by their formats. */
export function checkJson(file: string, text: string, site: SiteContext): FileReport {
  const notes = new FileFindings(file);
  const content = parse(text, notes);
  if (file.endsWith('.webmanifest')) {
    const parsed = webManifest.safeParse(content);
    if (!parsed.success) addIssues(parsed.error, notes);
    else
      for (const address of [parsed.data.start_url, ...parsed.data.icons.map(({ src }) => src)])
        checkAddress(file, address, site, notes);
  } else if (isJsonFeed(content)) {
    const parsed = jsonFeed.safeParse(content);
    if (!parsed.success) addIssues(parsed.error, notes);
    else {
      const { home_page_url, feed_url, items } = parsed.data;
      for (const address of [home_page_url, feed_url, ...items.map(({ url }) => url)])
        checkAddress(file, address, site, notes);
      const own = resolveLink(file, feed_url, site.base);
      if (site.base !== undefined && (own.to !== 'file' || own.path !== file))
        notes.add('data', `has another address as its feed_url: "${feed_url}"`);
      if (new Set(items.map(({ id }) => id)).size < items.length)
        notes.add('data', 'has several items with the same id');
    }
  }
  return notes.report();
}

function parse(text: string, notes: FileFindings): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    notes.add('data', `is not JSON: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

function isJsonFeed(content: unknown): boolean {
  return (
    typeof content === 'object' &&
    content !== null &&
    'version' in content &&
    String(content.version).includes('jsonfeed.org')
  );
}

function addIssues(error: z.ZodError, notes: FileFindings): void {
  for (const { path, message } of error.issues) notes.add('data', `"${path.join('.')}" ${message}`);
}

function checkAddress(file: string, address: string, site: SiteContext, notes: FileFindings): void {
  const target = resolveLink(file, address, site.base);
  if (notes.addTarget(target, site)) return;
  if (target.to === 'file') notes.add('link', `links to a file that does not exist: "${address}"`);
  else if (target.to === 'nowhere') notes.add('link', `${target.message}: "${address}"`);
  else if (site.base !== undefined) notes.add('outside', `links to another site: "${address}"`);
}
