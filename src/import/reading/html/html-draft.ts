import type { Origin } from '../../sources/origin.ts';
import { type NoArticle, refusal } from '../../sources/refusal.ts';
import type { SourceTree } from '../../sources/source-file.ts';
import { plainText } from '../body/plain-text.ts';
import { elementToMarkdown } from '../body/to-markdown.ts';
import { frontDate } from '../dates/front-date.ts';
import { dayOf } from '../dates/written-date.ts';
import type { Draft, Note } from '../draft/draft.ts';
import type { ImportContext } from '../draft/import-context.ts';
import { isAgency } from '../people/agency.ts';
import { htmlResolve } from '../pictures/html-resolve.ts';
import { dropTeasers } from './drop-teasers.ts';
import { htmlDate } from './html-date.ts';
import { openText, standfirst, withoutText } from './html-text.ts';
import type { HtmlPage } from './read-html.ts';

/** The draft of a saved page. */
export function htmlDraft(page: HtmlPage, origin: Origin, tree: SourceTree, context: ImportContext): Draft | NoArticle {
  const { facts, article, saved } = page;
  const notes: Note[] = page.doubt === undefined ? [] : [{ kind: 'unsure', field: 'body', message: page.doubt }];
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

function placeOf(place: string | undefined): { readonly place?: string } {
  return place === undefined ? {} : { place: plainText(place) };
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
