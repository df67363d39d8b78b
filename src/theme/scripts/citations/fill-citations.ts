import { citationKey } from '../../../pages/citing/citation-key.ts';
import { copyText } from '../browser/copy-text.ts';
import { makeKeepButton } from '../browser/kept-articles.ts';
import { writeText } from '../browser/shown-texts.ts';
import { citationFormats } from './citation-formats.ts';
import { readCitation } from './read-citation.ts';

/** Adds copy buttons and files for reference managers to the citations. */
export function fillCitations(): void {
  const box = document.querySelector('details.cite');
  if (box === null) return;
  const list = box.querySelector('dl');
  for (const line of box.querySelectorAll('dd')) {
    line.previousElementSibling?.append(' ', copyButton(line, list?.dataset ?? {}));
  }
  const downloads = box.querySelector('p');
  if (!downloads) return;
  const citation = readCitation();
  for (const { name, extension, type, write } of citationFormats) {
    const link = document.createElement('a');
    link.textContent = name;
    link.download = `${citationKey(citation)}.${extension}`;
    link.href = URL.createObjectURL(new Blob([write([citation])], { type: `${type};charset=utf-8` }));
    downloads.append(' ', link);
  }
  downloads.hidden = false;
  offerList(box);
}

/** Offers to put the article on the reader's own list. */
function offerList(box: Element): void {
  const line = box.querySelector<HTMLElement>('.keep');
  const { url, day, keep, kept } = line?.dataset ?? {};
  if (!line || url === undefined || day === undefined || keep === undefined || kept === undefined) return;
  const button = document.createElement('button');
  button.type = 'button';
  makeKeepButton(button, { url, day }, { keep, kept });
  line.prepend(button);
  line.hidden = false;
}

function copyButton(line: HTMLElement, { copy = '', copied = '' }: DOMStringMap): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  writeText(button, 'cite.copy', copy);
  // Announces the result of pressing the button.
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    if (await copyText(line)) writeText(button, 'cite.copied', copied);
    setTimeout(() => writeText(button, 'cite.copy', copy), 2000);
  });
  return button;
}
