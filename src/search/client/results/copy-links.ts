import type { ResultText } from '../../format/shard-table.ts';
import { formatDay, type SearchStrings } from '../page/strings.ts';

/** Adds links to the other articles that print the same story to a result, each with its publication and day. */
export function addCopyLinks(
  item: HTMLElement,
  { copies = [] }: ResultText,
  context: { readonly strings: SearchStrings; readonly root: string; readonly lang: string },
): void {
  for (const [index, { url, title, lang, day, publication }] of copies.entries()) {
    const line = document.createElement('p');
    line.className = 'slugline';
    if (index === 0) line.append(inElement('span', context.strings.alsoAs));
    const link = inElement('a', title);
    link.setAttribute('href', context.root + url);
    link.lang = lang;
    link.dir = 'auto';
    const date = inElement('time', formatDay(day, context.lang));
    date.setAttribute('datetime', day);
    line.append(link, ...(publication === undefined ? [] : [inElement('span', publication)]), date);
    item.querySelector('article')?.append(line);
  }
}

function inElement(name: 'a' | 'span' | 'time', text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
