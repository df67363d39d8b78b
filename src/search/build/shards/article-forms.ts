import { fieldWeights } from '../../format/field.ts';
import { indexForm } from '../../words/index-form.ts';
import { withEdges, wordEdges } from '../../words/word-edges.ts';
import type { IndexedForm, SpelledBlock, Spelling } from './spellings.ts';

/** The edges of words whose scripts have spaces. */
const noEdges: ReturnType<typeof wordEdges> = [];

/** Finds the forms of words in the articles of a shard. */
export class ArticleForms {
  readonly #byForm = new Map<string, IndexedForm>();
  #articles = 0;

  /** All forms, by their numbers. */
  get all(): readonly IndexedForm[] {
    return [...this.#byForm.values()];
  }

  /** The distinct forms of the next article, in the order of their first occurrence, with their positions there. */
  next(blocks: readonly SpelledBlock[]): readonly IndexedForm[] {
    const forms: IndexedForm[] = [];
    this.#articles += 1;
    const article = this.#articles;
    for (const block of blocks) {
      const { first, spellings } = block;
      const weight = fieldWeights[block.field];
      const edges = spellings.some((spelling) => spelling.isUnspaced) ? edgesOf(block) : noEdges;
      spellings.forEach((spelling, index) => {
        const form = this.#formOf(spelling, edges[index]);
        if (!form) return;
        if (form.article === article) form.positions.push(first + index, weight);
        else {
          form.article = article;
          form.positions = [first + index, weight];
          forms.push(form);
        }
      });
    }
    return forms;
  }

  /** The edges decide the form of a letter of a script without spaces. */
  #formOf(spelling: Spelling, edges: number | undefined): IndexedForm | null {
    if (edges !== undefined) return this.#numbered(withEdges(indexForm(spelling.text), edges));
    if (spelling.form === undefined) spelling.form = this.#numbered(indexForm(spelling.text));
    return spelling.form;
  }

  #numbered(form: string): IndexedForm | null {
    if (form === '') return null;
    const earlier = this.#byForm.get(form);
    if (earlier) return earlier;
    const added = { form, number: this.#byForm.size, article: 0, positions: [] };
    this.#byForm.set(form, added);
    return added;
  }
}

function edgesOf({ text: block, spellings, starts }: SpelledBlock): ReturnType<typeof wordEdges> {
  const tokens = spellings.map(({ text }, index) => {
    const start = starts[index] ?? 0;
    return { start, end: start + text.length, text };
  });
  return wordEdges(block, tokens);
}
