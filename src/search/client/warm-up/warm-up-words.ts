import { indexForm } from '../../words/index-form.ts';
import { tokenize } from '../../words/tokens.ts';
import { parseQuery } from '../query/parse-query.ts';

const sample = 'नमस्ते दुनिया "hello world" -2023 سلام';
/** Enough words for the browser to compile the code; takes some milliseconds. */
const maxWords = 300;
/** Limits the text, because it is split into words in one step. */
const maxLetters = 2_000;

/** Parses a query and the words of a text, one at each step, so that the browser compiles this code before the first search. */
export function* warmUpWords(text: string): Generator<void> {
  yield void parseQuery(sample);
  for (const word of tokenize(text.slice(0, maxLetters)).slice(0, maxWords)) yield void indexForm(word.text);
}
