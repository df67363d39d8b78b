import { indexForm } from '../../words/index-form.ts';
import { wordsOf } from '../../words/tokens.ts';
import { parseQuery } from '../query/parse-query.ts';

const sample = 'नमस्ते दुनिया "hello world" -2023 سلام';
/** Enough for a browser to see what is worth compiling; some milliseconds. */
const most = 300;
/** Their letters: a whole page would be cut into words at one go. */
const letters = 2_000;

/** Reads a query and the words of a text, one at each step, so that the code that reads them is ready before somebody waits. */
export function* warmWords(text: string): Generator<void> {
  yield void parseQuery(sample, true);
  for (const word of wordsOf(text.slice(0, letters)).slice(0, most)) yield void indexForm(word.text);
}
