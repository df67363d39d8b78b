import { makeKeepButton } from '../../../theme/scripts/browser/kept-articles.ts';
import { markLanguage } from '../../../theme/scripts/browser/shown-texts.ts';
import type { ResultText } from '../../format/shard-table.ts';
import { levels } from '../../words/index-form.ts';
import { highlightHash } from '../highlight/highlight-hash.ts';
import type { Candidate } from '../match/match-shard.ts';
import { fillIn, formatDay, type SearchStrings } from '../page/strings.ts';
import type { Clause } from '../query/query.ts';
import { addCopyLinks } from './copy-links.ts';
import { type Excerpt, type ExcerptPiece, excerptOf } from './excerpt.ts';
import { addVersionLinks } from './version-links.ts';

/** Inputs that all results of a search share. */
export interface ResultContext {
  readonly template: HTMLTemplateElement;
  readonly strings: SearchStrings;
  /** Language of menus and labels. */
  readonly lang: string;
  /** Relative path from the search page to the site's root. */
  readonly root: string;
  readonly clauses: readonly Clause[];
}

/** Parts of the template. */
type Part = 'title' | 'passage' | 'date' | 'section' | 'byline' | 'without';

/** The list item of a result: original text in its own language and direction, with highlighted matches. */
export function resultItem(candidate: Candidate, text: ResultText, context: ResultContext): HTMLLIElement {
  const item = document.importNode(context.template.content, true).querySelector('li');
  if (!item) throw new Error('The result template has no list item');
  const part = (name: Part) => {
    const element = item.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!element) throw new Error(`The result template has no ${name}`);
    return element;
  };
  const excerpt = excerptOf(text, candidate.matches);
  writeHead(part('title'), text, excerpt, context);
  show(part('passage'), excerpt.passage);
  const isTranslated = context.lang !== document.documentElement.lang;
  for (const name of ['title', 'passage'] as const) setLanguage(part(name), text, isTranslated ? '' : context.lang);
  const date = part('date');
  date.setAttribute('datetime', text.day);
  date.textContent = formatDay(text.day, context.lang);
  write(part('section'), text.section?.name ?? '');
  write(part('byline'), text.authors.join(', '));
  const notes = [placeOf(text, excerpt, context), noteOf(candidate, context)];
  const without = part('without');
  write(without, notes.filter((note) => note !== '').join(' · '));
  addVersionLinks(item, text, context);
  addCopyLinks(item, text, context);
  showThumbnail(item.querySelector('.thumb'), text, context);
  const { keep, kept } = context.strings;
  const button = item.querySelector('button');
  if (button) makeKeepButton(button, text, { keep, kept, headline: text.title });
  if (isTranslated) for (const each of [date, without, button]) if (each) markLanguage(each, context.lang);
  return item;
}

/** Keeps the place of a picture before it is loaded, in pixels. */
const thumbnailSize = { width: 320, height: 213 };

/** The picture of the article, for the pointer. A picture that cannot be loaded leaves no gap: offline, it may not be stored. */
function showThumbnail(link: HTMLElement | null, { thumbnail, url }: ResultText, { root }: ResultContext): void {
  if (!link || thumbnail === undefined) {
    link?.remove();
    return;
  }
  link.setAttribute('href', root + url);
  const image = new Image(thumbnailSize.width, thumbnailSize.height);
  image.alt = '';
  image.loading = 'lazy';
  image.addEventListener('error', () => link.remove());
  image.src = root + thumbnail;
  link.append(image);
}

function writeHead(link: HTMLElement, text: ResultText, excerpt: Excerpt, { root }: ResultContext): void {
  link.setAttribute('href', `${root}${text.url}${highlightHash(excerpt.foundWords, excerpt.scan)}`);
  if (excerpt.title.length > 0) show(link, excerpt.title);
  else link.textContent = text.title;
}

function show(element: HTMLElement, pieces: readonly ExcerptPiece[]): void {
  element.hidden = pieces.length === 0;
  element.replaceChildren(
    ...pieces.map((piece) => {
      if (!piece.marked) return document.createTextNode(piece.text);
      const mark = document.createElement('mark');
      mark.textContent = piece.text;
      return mark;
    }),
  );
}

function write(element: HTMLElement, content: string): void {
  if (content === '') element.remove();
  else element.textContent = content;
}

function setLanguage(element: HTMLElement, text: ResultText, lang: string): void {
  if (text.lang === lang) return;
  element.lang = text.lang;
  element.dir = text.dir;
}

/** Says on which scan the passage stands. */
function placeOf({ scans = [] }: ResultText, { scan }: Excerpt, { strings, lang }: ResultContext): string {
  if (scan === undefined) return '';
  const page = scans[scan]?.page;
  return page === undefined ? fillIn(strings.onScan, { n: scan + 1 }, lang) : fillIn(strings.onPage, { page }, lang);
}

/** Says which words of the query are missing, and which were found only as the beginnings of longer words. */
function noteOf({ matches, missing }: Candidate, { clauses, strings, lang }: ResultContext): string {
  const begun = matches.flatMap((match, index) =>
    match?.level === levels.beginning ? (clauses[index]?.text ?? []) : [],
  );
  const without = missing > 0 ? clauses.filter((_, index) => matches[index] === undefined).map(({ text }) => text) : [];
  const fill = (message: string, words: readonly string[]) =>
    words.length === 0
      ? []
      : [fillIn(message, { words: new Intl.ListFormat(lang, { type: 'unit' }).format(words) }, lang)];
  return [...fill(strings.beginning, begun), ...fill(strings.without, without)].join(' · ');
}
