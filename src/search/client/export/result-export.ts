import type { ResultText } from '../../format/shard-table.ts';
import { LoadError } from '../files/load-error.ts';
import type { Candidate } from '../match/match-shard.ts';
import type { SearchElements } from '../page/search-elements.ts';
import { fillIn, formatCount } from '../page/strings.ts';
import { exportFormats } from './export-formats.ts';
import { saveFile } from './save-file.ts';

/** Number of results whose texts are loaded at the same time. */
const batch = 40;

/** Saves all results as a file, which the browser makes. */
export class ResultExport {
  readonly #parts: SearchElements;
  readonly #status = document.createElement('span');
  #results: readonly Candidate[] = [];

  constructor(parts: SearchElements) {
    this.#parts = parts;
    this.#status.setAttribute('role', 'status');
    const buttons = exportFormats.map((format) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = format.name;
      button.addEventListener('click', () => void this.#save(format));
      return button;
    });
    parts.exports.append(...buttons, ' ', this.#status);
  }

  /** Offers these results, in their order. */
  show(results: readonly Candidate[]): void {
    this.#results = results;
    this.#parts.exports.hidden = results.length === 0;
    this.#status.textContent = '';
    const label = this.#parts.exports.querySelector('b');
    if (label) label.textContent = formatCount(this.#parts.strings.save, results.length, this.#parts.lang);
  }

  async #save({ extension, type, write }: (typeof exportFormats)[number]): Promise<void> {
    const results = this.#results;
    const texts: ResultText[] = [];
    const { strings, lang } = this.#parts;
    try {
      for (let first = 0; first < results.length; first += batch) {
        this.#status.textContent = fillIn(strings.saving, { n: first, all: results.length }, lang);
        const some = results.slice(first, first + batch);
        texts.push(...(await Promise.all(some.map(({ shard, article }) => shard.text(article)))));
        if (results !== this.#results) return;
      }
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      this.#status.textContent = strings.notSaved;
      return;
    }
    this.#status.textContent = '';
    saveFile(`results.${extension}`, type, write(texts, this.#parts.source));
  }
}
