import { byCodePoints } from '../../words/code-points.ts';
import { tailLength } from '../../words/index-form.ts';
import type { KeyedFolds } from '../pagefind/read-chunk.ts';
import type { IndexedForm } from './spellings.ts';

/** Number of folds in a text. A text costs Pagefind more than its words do. In larger ones it takes more memory. */
const fullText = 20_000;

/**
 * The folds of the forms of a shard, as texts for Pagefind: each fold once, as Pagefind takes more time for a word of its index than all
 * other steps together.
 */
export class SentFolds {
  readonly #byFold: ReadonlyMap<string, readonly IndexedForm[]>;
  #read = 0;

  constructor(forms: readonly IndexedForm[]) {
    this.#byFold = Map.groupBy(forms, ({ form }) => form.slice(0, -tailLength));
  }

  /** The texts, with all folds. */
  *texts(): Generator<string> {
    const folds = [...this.#byFold.keys()];
    for (let start = 0; start < folds.length; start += fullText) yield folds.slice(start, start + fullText).join(' ');
  }

  /** The forms of the folds of a key, sorted by code points. */
  formsOf({ key, folds }: KeyedFolds): readonly IndexedForm[] {
    const forms = folds.flatMap((fold) => {
      const own = this.#byFold.get(fold);
      if (!own) throw new Error(`Pagefind indexed "${fold}" under "${key}", which was not sent`);
      this.#read += 1;
      return own;
    });
    return forms.length === 1 ? forms : forms.toSorted((a, b) => byCodePoints(a.form, b.form));
  }

  /** Pagefind must have indexed each fold once. Otherwise it split or changed words. */
  checkEnd(): void {
    if (this.#read !== this.#byFold.size)
      throw new Error(`Pagefind indexed ${this.#read} words of ${this.#byFold.size}`);
  }
}
