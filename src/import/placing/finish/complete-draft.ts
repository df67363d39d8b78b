import { normalForm } from '../../../language/normal-form.ts';
import { hasTime, hasZone, isRealDate, withZone } from '../../reading/dates/written-date.ts';
import type { ArticleFields, Draft, Note } from '../../reading/draft/draft.ts';
import { recogniseLanguage } from '../../reading/language/recognise-language.ts';

/** What an archive assumes where a source is silent. */
export interface ArchiveDefaults {
  readonly zone: string;
  readonly language: string;
}

/** A draft with every field that an article needs, or why there can be none. */
export type Completed =
  | { readonly fields: ArticleFields; readonly notes: readonly Note[] }
  | { readonly reason: string };

/** Fills what an article needs and a draft may lack: a date's zone, the language; refuses one without headline, date or text. */
export function completeDraft(draft: Draft, assumed: ArchiveDefaults): Completed {
  const reason = missingField(draft);
  if (reason !== undefined || draft.date === undefined) return { reason: reason ?? noDate(draft.notes) };
  const title = normalForm(draft.title ?? '');
  const lang = draftLanguage(draft);
  const date = withZone(draft.date, assumed.zone);
  const updated = draft.updated === undefined ? undefined : withZone(draft.updated, assumed.zone);
  const early = updated !== undefined && isBefore(updated, date);
  const fields: ArticleFields = {
    title,
    date,
    ...(updated === undefined || early ? {} : { updated }),
    lang: lang ?? assumed.language,
    ...textFields(draft),
    authors: names(draft.authors),
    editors: names(draft.editors),
    tags: names(draft.tags),
    ...(draft.image === undefined ? {} : { image: draft.image }),
    source: draft.source,
  };
  const silent: Note = {
    kind: 'unsure',
    field: 'lang',
    message: `not recognised; taken as the archive's (${assumed.language})`,
  };
  const before: Note = { kind: 'dropped', field: 'updated', message: `is before the date: ${updated}` };
  const silences = [...(lang === undefined ? [silent] : []), ...(early ? [before] : [])];
  return { fields, notes: [...draft.notes, ...zoneNotes(draft, assumed.zone), ...silences] };
}

/** What a draft has not that no article can be without; undefined where nothing is missing. */
export function missingField(draft: Omit<Draft, 'pictures'>): string | undefined {
  if (normalForm(draft.title ?? '') === '') return 'no headline found';
  if (draft.date === undefined) return noDate(draft.notes);
  const wrong = [draft.date, draft.updated].find((date) => date !== undefined && !isRealDate(date));
  if (wrong !== undefined) return `not a date: "${wrong}"`;
  return draft.body.trim() === '' ? 'no text found' : undefined;
}

function noDate(notes: readonly Note[]): string {
  return ['no date found', ...notes.filter(({ field }) => field === 'date').map(({ message }) => message)].join(': ');
}

/** The language of a draft: the one it names, else the one its text is written in; undefined where that cannot be told. */
export function draftLanguage({ lang, body, title = '' }: Draft): string | undefined {
  return canonical(lang) ?? recogniseLanguage(`${body.slice(0, 3500)} ${normalForm(title)}`);
}

function isBefore(updated: string, date: string): boolean {
  if (!hasTime(updated) || !hasTime(date)) return updated.slice(0, 10) < date.slice(0, 10);
  return Date.parse(updated) < Date.parse(date);
}

const textNames = ['summary', 'agency', 'place', 'section', 'series'] as const;

function textFields(draft: Draft): Partial<Pick<ArticleFields, (typeof textNames)[number]>> {
  const filled = textNames.map((name) => [name, normalForm(draft[name] ?? '')] as const);
  return Object.fromEntries(filled.filter(([, value]) => value !== ''));
}

function names(given: readonly string[]): readonly string[] {
  return [...new Set(given.map(normalForm).filter((name) => name !== ''))];
}

function zoneNotes(draft: Draft, zone: string): readonly Note[] {
  const unzoned = (['date', 'updated'] as const).filter((field) => {
    const date = draft[field];
    return date !== undefined && hasTime(date) && !hasZone(date);
  });
  return unzoned.map((field) => ({ kind: 'unsure', field, message: `names no time zone; taken as ${zone}` }));
}

function canonical(lang: string | undefined): string | undefined {
  if (lang === undefined) return undefined;
  if (lang === last.lang) return last.canonical;
  last = { lang, canonical: languageTag(lang.trim().replaceAll('_', '-')) };
  return last.canonical;
}

// Most articles of a source are in one language.
let last: { readonly lang: string; readonly canonical: string | undefined } = { lang: '', canonical: undefined };

function languageTag(lang: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(lang)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
