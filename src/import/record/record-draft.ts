import { termKey } from '../../language/term-key.ts';
import { plainText } from '../body/plain-text.ts';
import { toMarkdown } from '../body/to-markdown.ts';
import type { Draft, NoDraft, Note } from '../draft.ts';
import type { SourceFile } from '../form.ts';
import { refusal } from '../refusal.ts';
import { isAgency } from '../text/agency.ts';
import { dayOf } from '../written-date.ts';
import { dateOf, type RecordPlace } from './address-of.ts';
import type { ArticleRecord } from './article-record.ts';
import { headPicture } from './head-picture.ts';
import { openText } from './open-text.ts';
import { recordDigest } from './record-digest.ts';
import { recordResolve } from './record-resolve.ts';
import { standfirstOf } from './standfirst-of.ts';
import { withOwnId } from './with-own-id.ts';

function originOf(record: ArticleRecord, file: SourceFile): Pick<Draft, 'origin'> {
  const about = { file: file.name, sha256: recordDigest(record), place: file.place };
  return { origin: record.id === undefined ? about : { ...about, id: record.id } };
}

/** The draft of a record of an export, feed, table or wire. */
export function recordDraft(
  read: ArticleRecord,
  { file, line, tree, context, oldAddress }: RecordPlace,
): Draft | NoDraft {
  const record = withOwnId(read, file, context);
  const { origin } = originOf(record, file);
  const title = plainText(record.title ?? '');
  const date = dateOf(record.published);
  if (title === '') return refusal(origin, 'no headline found', line);
  if (date === undefined) {
    return refusal(origin, record.published ? `not a date: "${record.published.slice(0, 60)}"` : 'no date found', line);
  }
  const base = [record.base, record.url, context.url].find(isAddress);
  const article = context.claim(origin, dayOf(date, context.zone), record.name ?? title);
  const { resolve, pictures } = recordResolve(file.name, article, tree, base, oldAddress);
  const made = toMarkdown(record.html, resolve, title);
  const { summary, body } = standfirstOf(record.summary, made.markdown);
  const { place, agency, text } = openText(body);
  const notes: Note[] = [];
  const image = headPicture(record.image, resolve.picture, notes);
  const updated = dateOf(record.updated);
  const names = (given: readonly string[] = []): readonly string[] =>
    given.map((name) => plainText(name)).filter((name) => name !== '');
  const wire = [record.agency, agency, ...names(record.authors).filter(isAgency)].find((name) => name !== undefined);
  const optional = {
    lang: record.lang,
    name: record.name,
    updated,
    summary,
    agency: wire,
    place: record.place ?? place,
  };
  return {
    origin,
    title,
    date,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    ...(record.section === undefined ? {} : { section: plainText(record.section) }),
    ...(record.series === undefined ? {} : { series: plainText(record.series) }),
    authors: names(record.authors).filter((name) => !isAgency(name)),
    editors: names(record.editors),
    tags: distinct(names(record.tags).filter((tag) => tag.length < 100)),
    ...image,
    source: {
      ...(record.site === undefined ? {} : { name: plainText(record.site) }),
      ...(isAddress(record.url) ? { url: record.url } : {}),
      file: file.name,
      sha256: origin.sha256,
      ...(record.retrieved === undefined ? {} : { retrieved: record.retrieved }),
    },
    body: text,
    pictures: pictures(),
    notes: [...(record.notes ?? []), ...made.notes, ...notes],
  };
}

function isAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url);
}

// Of two spellings of one tag the first stays.
function distinct(tags: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const tag of tags) if (!byKey.has(termKey(tag))) byKey.set(termKey(tag), tag);
  return [...byKey.values()];
}
