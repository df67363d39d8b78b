import { plainText } from '../body/plain-text.ts';
import { elementToMarkdown } from '../body/to-markdown.ts';
import { agedDate } from '../dates/aged-date.ts';
import { dateFromPath } from '../dates/date-from-path.ts';
import type { Age } from '../dates/find-age.ts';
import { findDates } from '../dates/find-dates.ts';
import type { Draft, NoDraft, Note, Origin } from '../draft.ts';
import type { ImportContext, Tree } from '../form.ts';
import { frontDate } from '../markdown/front-date.ts';
import { refusal } from '../refusal.ts';
import { isAgency } from '../text/agency.ts';
import { type Dateline, readDateline } from '../text/read-dateline.ts';
import { dayOf } from '../written-date.ts';
import { dropTeasers } from './drop-teasers.ts';
import { htmlResolve } from './html-resolve.ts';
import type { HtmlPage } from './read-html.ts';

/** The draft of a saved page. */
export function htmlDraft(page: HtmlPage, origin: Origin, tree: Tree, context: ImportContext): Draft | NoDraft {
  const { facts, article, saved } = page;
  const notes: Note[] = page.doubt === undefined ? [] : [{ kind: 'unsure', field: 'body', message: page.doubt }];
  const retrieved = saved.day ?? context.retrieved;
  const date =
    dateOf(facts.published, notes) ?? dateByAge(facts.age, retrieved, notes) ?? dateInPath(origin.file, notes);
  if (!article) return refusal(origin, 'no text found');
  if (date === undefined)
    return refusal(
      origin,
      ['no date found', ...notes.filter(({ field }) => field === 'date').map(({ message }) => message)].join(': '),
    );
  if (facts.title === undefined) return refusal(origin, 'no headline found');
  const url = [facts.url, saved.url, context.url].find(
    (one) => one !== undefined && /^https?:\/\/[^\s/]/i.test(one) && URL.canParse(one),
  );
  const place = context.claim(origin, dayOf(date, context.zone), facts.title);
  const { resolve, pictures } = htmlResolve(origin.file, place, tree, url);
  dropTeasers(article, facts.title);
  const body = elementToMarkdown(article, resolve, facts.title);
  const summary = standfirst(facts.summary, body.markdown);
  const { dateline, rest } = openText(withoutText(summary, body.markdown), facts.section);
  const [agency] = [dateline.agency, ...(facts.authors ?? []).filter(isAgency)];
  const updated = frontDate(facts.updated);
  return {
    origin,
    title: facts.title,
    date,
    ...(updated === undefined ? {} : { updated }),
    ...(facts.lang === undefined ? {} : { lang: facts.lang }),
    ...(summary === undefined ? {} : { summary }),
    authors: (facts.authors ?? []).filter((name) => !isAgency(name)),
    editors: facts.editors ?? [],
    ...(agency === undefined ? {} : { agency }),
    ...placeOf(dateline.place ?? facts.place),
    ...(facts.section === undefined ? {} : { section: plainText(facts.section) }),
    tags: [...new Set((facts.tags ?? []).map((tag) => plainText(tag)).filter((tag) => tag !== '' && tag.length < 60))],
    ...hero(facts.image, resolve.picture, notes),
    source: {
      ...(facts.site === undefined ? {} : { name: plainText(facts.site) }),
      ...(url === undefined ? {} : { url }),
      file: origin.file,
      sha256: origin.sha256,
      ...(retrieved === undefined ? {} : { retrieved: retrieved.slice(0, 10) }),
    },
    body: rest,
    pictures: pictures(),
    notes: [...notes, ...body.notes],
  };
}

// Parts the dateline from the first paragraph of running text; a line before that says only the section is furniture.
function openText(
  markdown: string,
  section: string | undefined,
): { readonly dateline: Dateline; readonly rest: string } {
  const paragraphs = markdown.split('\n\n');
  const first = paragraphs.findIndex((paragraph) => paragraph.length >= 60 && /^[^#>|!*[\]-]/.test(paragraph));
  const dateline = readDateline(paragraphs[first] ?? '');
  const kept = paragraphs.filter((paragraph, at) => at >= first || paragraph !== section);
  return {
    dateline,
    rest: kept.map((paragraph) => (paragraph === paragraphs[first] ? dateline.rest : paragraph)).join('\n\n'),
  };
}

function placeOf(place: string | undefined): { readonly place?: string } {
  return place === undefined ? {} : { place: plainText(place) };
}

function dateOf(written: string | undefined, notes: Note[]): string | undefined {
  const date = frontDate(written);
  if (date !== undefined && written !== undefined && findDates(written)[0]?.ambiguous === true) {
    notes.push({
      kind: 'unsure',
      field: 'date',
      message: `day and month could be the other way round: "${written.slice(0, 60)}"`,
    });
  }
  return date;
}

function dateByAge(age: Age | undefined, retrieved: string | undefined, notes: Note[]): string | undefined {
  const aged = age && agedDate(age, retrieved);
  if (aged) notes.push(aged.note);
  return aged?.date;
}

function dateInPath(file: string, notes: Note[]): string | undefined {
  const date = dateFromPath(file);
  if (date !== undefined) notes.push({ kind: 'unsure', field: 'date', message: 'taken from the file name' });
  return date;
}

// A description that only repeats the text's beginning is no standfirst.
function standfirst(given: string | undefined, body: string): string | undefined {
  const summary = plainText(given ?? '').replace(/\s*(?:…|\.\.\.)$/, '');
  if (summary === '') return undefined;
  const paragraphs = body.split('\n\n', 6).map((paragraph) => plainText(paragraph));
  const inside = paragraphs.some(
    (paragraph) => paragraph.startsWith(summary.slice(0, 60)) && paragraph !== plainText(given ?? ''),
  );
  return inside ? undefined : plainText(given ?? '');
}

// A standfirst that stands in the text too is said once, where the page shows it: above the text.
function withoutText(summary: string | undefined, body: string): string {
  const paragraphs = body.split('\n\n');
  const at = paragraphs.slice(0, 5).findIndex((paragraph) => plainText(paragraph) === summary);
  const rest = paragraphs.filter((_, index) => index !== at).join('\n\n');
  return at < 0 || rest.trim() === '' ? body : rest;
}

function hero(
  image: HtmlPage['facts']['image'],
  picture: (src: string) => object,
  notes: Note[],
): Pick<Draft, 'image'> {
  if (!image) return {};
  const found = picture(image.src);
  if ('src' in found && typeof found.src === 'string') {
    return {
      image: { src: found.src, alt: '', ...(image.caption === undefined ? {} : { caption: plainText(image.caption) }) },
    };
  }
  const said = image.caption === undefined ? '' : `; "${plainText(image.caption).slice(0, 200)}"`;
  notes.push({ kind: 'missing', field: 'image', message: `is not in the source: ${image.src.slice(0, 200)}${said}` });
  return {};
}
