import type { KeptArticle } from '../../../theme/scripts/browser/kept-articles.ts';
import { markLanguage } from '../../../theme/scripts/browser/shown-texts.ts';
import { newElement } from '../../../theme/scripts/charts/draw-plot.ts';
import type { ResultText } from '../../format/shard-table.ts';
import { fillIn, formatDay } from '../page/strings.ts';
import type { MyListTexts } from './my-list-texts.ts';

/** What a reader can do with an article of the list. Absent for a shared list. */
export interface ListActions {
  readonly move: (by: -1 | 1) => void;
  readonly remove: () => void;
  readonly note: (text: string) => void;
}

/** How an article is shown. */
interface ListedArticle {
  readonly article: KeptArticle;
  /** Its data: absent if the archive has it no more, or if it could not be loaded. */
  readonly text: ResultText | undefined;
  readonly isFailed: boolean;
}

/** The list item of an article. */
export function listItem(
  { article, text, isFailed }: ListedArticle,
  { texts, lang, root }: { readonly texts: MyListTexts; readonly lang: string; readonly root: string },
  actions: ListActions | undefined,
): HTMLLIElement {
  const item = document.createElement('li');
  const heading = document.createElement('h2');
  const link = newElement('a', text?.title ?? decodeURIComponent(article.url));
  link.href = root + article.url;
  if (text) Object.assign(heading, { lang: text.lang, dir: text.dir });
  heading.append(link);
  const names = [text?.section?.name, text?.authors.join(', ')].flatMap((name) => name || []);
  const line = newElement('p', '');
  line.className = 'slugline';
  line.append(...names.map((name) => newElement('span', name)), labelIn(lang, 'time', formatDay(article.day, lang)));
  item.append(heading, line);
  if (!text) item.append(labelIn(lang, 'p', isFailed ? texts.failed : texts.missing));
  const title = text?.title ?? article.url;
  item.append(...(actions ? controls(article, title, { texts, lang }, actions) : notes(article)));
  return item;
}

function labelIn<Name extends 'button' | 'p' | 'time'>(lang: string, name: Name, text: string) {
  const label = newElement(name, text);
  markLanguage(label, lang);
  return label;
}

function notes({ note }: KeptArticle): readonly HTMLElement[] {
  return note === '' ? [] : [Object.assign(newElement('p', note), { className: 'note', dir: 'auto' })];
}

function controls(
  { note }: KeptArticle,
  title: string,
  { texts, lang }: { readonly texts: MyListTexts; readonly lang: string },
  { move, remove, note: write }: ListActions,
): readonly HTMLElement[] {
  const button = (name: 'up' | 'down' | 'remove', act: () => void) => {
    const made = labelIn(lang, 'button', texts[name]);
    made.type = 'button';
    made.dataset.act = name;
    made.setAttribute('aria-label', fillIn(texts.actOn, { act: texts[name], title }, lang));
    made.addEventListener('click', act);
    return made;
  };
  const field = document.createElement('textarea');
  Object.assign(field, { value: note, rows: 2, maxLength: 2000, dir: 'auto' });
  field.setAttribute('aria-label', fillIn(texts.actOn, { act: texts.note, title }, lang));
  field.placeholder = texts.note;
  // On paper a field would be cut off.
  const printed = Object.assign(newElement('p', note), { className: 'note printed', dir: 'auto' });
  field.addEventListener('input', () => {
    printed.textContent = field.value;
    write(field.value);
  });
  const buttons = document.createElement('p');
  buttons.className = 'acts';
  buttons.append(
    button('up', () => move(-1)),
    ' ',
    button('down', () => move(1)),
    ' ',
    button('remove', remove),
  );
  return [field, printed, buttons];
}
