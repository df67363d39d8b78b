import { termKey } from '../../../language/term-key.ts';
import type { SourceTree } from '../../sources/source-file.ts';
import { plainText } from '../body/plain-text.ts';
import { toMarkdown } from '../body/to-markdown.ts';
import type { Draft } from '../draft/draft.ts';
import { isAgency } from '../people/agency.ts';
import { headPicture } from '../pictures/head-picture.ts';
import { dateOf } from './claim-record-path.ts';
import { cleanAliases } from './clean-aliases.ts';
import { isWebAddress, type OpenRecord } from './open-record.ts';
import { openText } from './open-text.ts';
import { type OldAddress, recordResolve } from './record-resolve.ts';
import { singleEscaped } from './single-escaped.ts';
import { recordDigest } from './source-record.ts';
import { standfirstOf } from './standfirst-of.ts';

/** The draft of a record. Its pictures are those of `tree`. */
export function recordDraft(open: Omit<OpenRecord, 'oldAddress'>, tree: SourceTree, oldAddress: OldAddress): Draft {
  const { record, title, date, article, base } = open;
  const origin = { ...open.origin, sha256: recordDigest(record) };
  const { resolve, pictures } = recordResolve(origin.file, article, tree, base, oldAddress);
  const written = singleEscaped(record.html);
  const made = toMarkdown(written.html, resolve, title);
  const { summary, body } = standfirstOf(singleEscaped(record.summary ?? '').html, made.markdown);
  const { place, agency, text } = openText(body);
  const picture = headPicture(record.image, resolve);
  const updated = dateOf(record.updated);
  const plainNames = (written: readonly string[] = []): readonly string[] =>
    written.map((name) => plainText(name)).filter((name) => name !== '');
  const wire = [record.agency, agency, ...plainNames(record.authors).filter(isAgency)].find(
    (name) => name !== undefined,
  );
  const aliases = cleanAliases(record.aliases ?? [], record.url);
  const optional = {
    lang: record.lang,
    name: record.name,
    updated,
    summary,
    agency: wire,
    place: record.place ?? place,
    publication: record.publication && plainText(record.publication),
    edition: record.edition && plainText(record.edition),
    issue: record.issue && plainText(record.issue),
    page: record.page && plainText(record.page),
    rights: record.rights && plainText(record.rights),
    translator: record.translator?.length ? plainNames(record.translator) : undefined,
    photographer: record.photographer?.length ? plainNames(record.photographer) : undefined,
  };
  return {
    origin,
    title,
    date,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    ...(record.section === undefined ? {} : { section: plainText(record.section) }),
    ...(record.series === undefined ? {} : { series: plainText(record.series) }),
    authors: plainNames(record.authors).filter((name) => !isAgency(name)),
    editors: plainNames(record.editors),
    tags: distinct(plainNames(record.tags).filter((tag) => tag.length < 100)),
    ...(picture.image && { image: picture.image }),
    ...(aliases && { aliases }),
    source: {
      ...(record.site === undefined ? {} : { name: plainText(record.site) }),
      ...(isWebAddress(record.url) ? { url: record.url } : {}),
      file: origin.file,
      sha256: origin.sha256,
      ...(record.retrieved === undefined ? {} : { retrieved: record.retrieved }),
    },
    body: text,
    pictures: pictures(),
    notes: [...(record.notes ?? []), ...written.notes, ...made.notes, ...picture.notes],
  };
}

// Of two spellings of a tag the first is kept.
function distinct(tags: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const tag of tags) {
    const key = termKey(tag);
    if (!byKey.has(key)) byKey.set(key, tag);
  }
  return [...byKey.values()];
}
