import { z } from 'zod';
import { isTimestamp } from './check-atom.ts';
import { resolveLink } from './resolve-link.ts';
import { FileNotes, type FileReport, type SiteView } from './site-view.ts';

const time = z.string().refine(isTimestamp, 'is no time');
const authors = z.array(z.looseObject({ name: z.string().min(1) }).or(z.looseObject({ url: z.string() }))).optional();

/** JSON Feed 1.1 (jsonfeed.org): what it demands, and what we rely on. */
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

/** That a JSON file is JSON, and what a JSON feed or a web manifest must be. */
export function checkJson(file: string, text: string, site: SiteView): FileReport {
  const notes = new FileNotes(file);
  const content = parse(text, notes);
  if (file.endsWith('.webmanifest')) {
    const parsed = webManifest.safeParse(content);
    if (!parsed.success) noteIssues(parsed.error, notes);
    else
      for (const address of [parsed.data.start_url, ...parsed.data.icons.map(({ src }) => src)])
        follow(file, address, site, notes);
  } else if (isJsonFeed(content)) {
    const parsed = jsonFeed.safeParse(content);
    if (!parsed.success) noteIssues(parsed.error, notes);
    else {
      const { home_page_url, feed_url, items } = parsed.data;
      for (const address of [home_page_url, feed_url, ...items.map(({ url }) => url)])
        follow(file, address, site, notes);
      const own = resolveLink(file, feed_url, site.base);
      if (site.base !== undefined && (own.to !== 'file' || own.path !== file))
        notes.add('data', `says that it is at another address: "${feed_url}"`);
      if (new Set(items.map(({ id }) => id)).size < items.length) notes.add('data', 'has two items with one id');
    }
  }
  return notes.report();
}

function parse(text: string, notes: FileNotes): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    notes.add('data', `is no JSON: ${error instanceof Error ? error.message : error}`);
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

function noteIssues(error: z.ZodError, notes: FileNotes): void {
  for (const { path, message } of error.issues) notes.add('data', `"${path.join('.')}" ${message}`);
}

function follow(file: string, address: string, site: SiteView, notes: FileNotes): void {
  const target = resolveLink(file, address, site.base);
  const index = target.to === 'file' ? site.files.indexOf(target.path) : -1;
  if (index >= 0) notes.targets.add(index);
  else if (target.to === 'file') notes.add('link', `leads to no file: "${address}"`);
  else if (target.to === 'nowhere') notes.add('link', `${target.message}: "${address}"`);
  else if (site.base !== undefined) notes.add('outside', `leads to another site: "${address}"`);
}
