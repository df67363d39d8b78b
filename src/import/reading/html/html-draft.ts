import { filledFields } from '../../../articles/model/fields.ts';
import type { Origin } from '../../sources/origin.ts';
import { type NoArticle, refusal, skip } from '../../sources/refusal.ts';
import type { SourceTree } from '../../sources/source-file.ts';
import { plainText } from '../body/plain-text.ts';
import { elementToMarkdown } from '../body/to-markdown.ts';
import { frontDate } from '../dates/front-date.ts';
import { futureNote } from '../dates/future-note.ts';
import { dayOf } from '../dates/written-date.ts';
import type { Draft, Note } from '../draft/draft.ts';
import type { ImportContext } from '../draft/import-context.ts';
import { isAgency } from '../people/agency.ts';
import { headPicture } from '../pictures/head-picture.ts';
import { htmlResolve } from '../pictures/html-resolve.ts';
import { cleanAliases } from '../records/clean-aliases.ts';
import { dropTeasers } from './article/drop-teasers.ts';
import { splitDateline, standfirst, withoutStandfirst } from './article/html-text.ts';
import { isErrorPage, isTeaser } from './error-page.ts';
import { htmlDate } from './facts/html-date.ts';
import type { SavedPage } from './read-html.ts';

/** The draft of a saved page. */
export function htmlDraft(
  page: SavedPage,
  origin: Origin,
  tree: SourceTree,
  context: ImportContext,
): Draft | NoArticle {
  const { facts, article, saved } = page;
  const notes: Note[] = [...page.notes];
  if (page.doubt !== undefined) notes.push({ kind: 'unsure', field: 'body', message: page.doubt });
  const words = article?.textContent.trim() ?? '';
  const titles = [facts.title, ...(facts.headings ?? []).map(({ text }) => text)].filter((text) => text !== undefined);
  if (isErrorPage(titles, words.length)) return skip(origin, `is an error page: "${facts.title?.slice(0, 80)}"`);
  if (isTeaser(words))
    notes.push({ kind: 'unsure', field: 'body', message: 'may be cut off: its page asks readers to subscribe' });
  const retrieved = saved.day ?? context.retrieved;
  const date = htmlDate(facts, retrieved, origin.file, notes);
  if (!article) return refusal(origin, 'no text found');
  if (date === undefined)
    return refusal(
      origin,
      ['no date found', ...notes.filter(({ field }) => field === 'date').map(({ message }) => message)].join(': '),
    );
  if (facts.title === undefined) return refusal(origin, 'no headline found');
  const url = [facts.url, saved.url, context.url].find(
    (address) => address !== undefined && /^https?:\/\/[^\s/]/i.test(address) && URL.canParse(address),
  );
  const path = context.claim(origin, dayOf(date, context.zone), facts.title);
  const { resolve, pictures } = htmlResolve(origin.file, path, tree, url);
  dropTeasers(article, facts.title);
  const body = elementToMarkdown(article, resolve, facts.title);
  const summary = standfirst(facts.summary, body.markdown);
  const { dateline, rest } = splitDateline(withoutStandfirst(summary, body.markdown), facts.section);
  const [agency] = [dateline.agency, ...(facts.authors ?? []).filter(isAgency)];
  const picture = headPicture(facts.image, resolve);
  return {
    origin,
    title: facts.title,
    date,
    ...filledFields({
      updated: frontDate(facts.updated),
      lang: facts.lang,
      summary,
      agency,
      place: plainField(dateline.place ?? facts.place),
      section: plainField(facts.section),
    }),
    authors: (facts.authors ?? []).filter((name) => !isAgency(name)),
    editors: facts.editors ?? [],
    tags: [...new Set((facts.tags ?? []).map((tag) => plainText(tag)).filter((tag) => tag !== '' && tag.length < 60))],
    ...filledFields({ image: picture.image, aliases: cleanAliases([saved.url], url) }),
    source: {
      ...filledFields({ name: plainField(facts.site), url, retrieved: retrieved?.slice(0, 10) }),
      file: origin.file,
      sha256: origin.sha256,
    },
    body: rest,
    pictures: pictures(),
    notes: [...notes, ...futureNote(date, retrieved), ...picture.notes, ...body.notes],
  };
}

function plainField(text: string | undefined): string | undefined {
  return text === undefined ? undefined : plainText(text);
}
