import { parseQuery } from './parse-query.ts';
import { placedText } from './placed-text.ts';

const sample = 'नमस्ते दुनिया "hello world" -2023 سلام';

/** Reads a query and a text, so that the patterns they are read with are ready before somebody waits for them. */
export function warmWords(): void {
  parseQuery(sample, true);
  placedText({
    url: '',
    title: sample,
    text: sample,
    lang: 'hi',
    dir: 'ltr',
    day: '2000-01-01',
    iso: '2000-01-01',
    authors: [],
    tags: [],
  });
}
