import { readPage } from '../../../articles/front-matter/page-number.ts';
import { readRights } from '../../../articles/front-matter/read-rights.ts';
import { type EveryField, filledFields } from '../../../articles/model/fields.ts';
import type { Result } from '../../../articles/model/result.ts';
import { normalForm } from '../../../language/normal-form.ts';
import { hasTime, hasZone, isRealDate, withZone } from '../../reading/dates/written-date.ts';
import { cutFields } from '../../reading/draft/cut-fields.ts';
import type { ArticleFields, Draft, Note } from '../../reading/draft/draft.ts';
import type { DraftLanguage } from './draft-language.ts';

/** The fields of an article, or why there can be no article. */
export type CompletedDraft =
  | { readonly fields: ArticleFields; readonly notes: readonly Note[] }
  | { readonly reason: string };

/** Adds the language, and the archive's zone to dates without one. A draft without headline, date or text is refused. */
export function completeDraft(made: Draft, language: DraftLanguage, zone: string): CompletedDraft {
  const { fields: draft, notes: cutNotes } = cutFields(made);
  const reason = missingField(draft);
  if (reason !== undefined || draft.date === undefined) return { reason: reason ?? noDate(draft.notes) };
  const title = normalForm(draft.title ?? '');
  const date = withZone(draft.date, zone);
  const updated = draft.updated === undefined ? undefined : withZone(draft.updated, zone);
  const isEarly = updated !== undefined && isBefore(updated, date);
  const page = checkedField('page', draft.page, readPage);
  const rights = checkedField('rights', draft.rights, readRights);
  const fields = filledFields({
    title,
    date,
    updated: isEarly ? undefined : updated,
    lang: language.lang,
    summary: normalText(draft.summary),
    authors: distinctNames(draft.authors),
    editors: distinctNames(draft.editors),
    translator: draft.translator?.length ? distinctNames(draft.translator) : undefined,
    photographer: draft.photographer?.length ? distinctNames(draft.photographer) : undefined,
    agency: normalText(draft.agency),
    place: normalText(draft.place),
    section: normalText(draft.section),
    tags: distinctNames(draft.tags),
    series: normalText(draft.series),
    publication: termName(draft.publication ?? draft.source.name),
    edition: normalText(draft.edition),
    issue: normalText(draft.issue),
    page: page.value,
    image: draft.image,
    source: draft.source,
    rights: rights.value,
    aliases: draft.aliases?.length ? [...new Set(draft.aliases)] : undefined,
  } satisfies EveryField<ArticleFields>);
  const earlyNote: Note = { kind: 'dropped', field: 'updated', message: `is before the date: ${updated}` };
  const fieldNotes = [...language.notes, ...(isEarly ? [earlyNote] : []), ...page.notes, ...rights.notes];
  return { fields, notes: [...draft.notes, ...cutNotes, ...zoneNotes(draft, zone), ...fieldNotes] };
}

/** A field that an article can have; otherwise a note. */
function checkedField(field: string, written: string | undefined, read: (written: string) => Result<string>) {
  const text = normalText(written);
  if (text === undefined) return { value: undefined, notes: [] };
  const checked = read(text);
  if (checked.ok) return { value: checked.value, notes: [] };
  const note: Note = { kind: 'dropped', field, message: checked.issue.message };
  return { value: undefined, notes: [note] };
}

/** A name with a letter or a digit. */
function termName(text: string | undefined): string | undefined {
  const name = normalText(text);
  return name !== undefined && /[\p{L}\p{N}]/u.test(name) ? name : undefined;
}

/** Why there can be no article: a field that it needs is missing or wrong. Otherwise undefined. */
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

function isBefore(updated: string, date: string): boolean {
  if (!hasTime(updated) || !hasTime(date)) return updated.slice(0, 10) < date.slice(0, 10);
  return Date.parse(updated) < Date.parse(date);
}

function normalText(text: string | undefined): string | undefined {
  return normalForm(text ?? '') || undefined;
}

function distinctNames(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(normalForm).filter((name) => name !== ''))];
}

function zoneNotes(draft: Draft, zone: string): readonly Note[] {
  const unzoned = (['date', 'updated'] as const).filter((field) => {
    const date = draft[field];
    return date !== undefined && hasTime(date) && !hasZone(date);
  });
  return unzoned.map((field) => ({ kind: 'unsure', field, message: `has no time zone; read as ${zone}` }));
}
