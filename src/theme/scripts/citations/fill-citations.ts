import { bibtex } from '../../../pages/citing/bibtex.ts';
import { citationKey } from '../../../pages/citing/citation-key.ts';
import { cslJson } from '../../../pages/citing/csl-json.ts';
import { ris } from '../../../pages/citing/ris.ts';
import { copyText } from '../browser/copy-text.ts';
import { readCitation } from './read-citation.ts';

const formats = [
  { name: 'BibTeX', extension: 'bib', type: 'application/x-bibtex', write: bibtex },
  { name: 'RIS', extension: 'ris', type: 'application/x-research-info-systems', write: ris },
  { name: 'CSL-JSON', extension: 'json', type: 'application/vnd.citationstyles.csl+json', write: cslJson },
];

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
  for (const { name, extension, type, write } of formats) {
    const link = document.createElement('a');
    link.textContent = name;
    link.download = `${citationKey(citation)}.${extension}`;
    link.href = URL.createObjectURL(new Blob([write(citation)], { type: `${type};charset=utf-8` }));
    downloads.append(' ', link);
  }
  downloads.hidden = false;
}

function copyButton(line: HTMLElement, { copy = '', copied = '' }: DOMStringMap): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = copy;
  // Announces the result of pressing the button.
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    if (await copyText(line)) button.textContent = copied;
    setTimeout(() => {
      button.textContent = copy;
    }, 2000);
  });
  return button;
}
