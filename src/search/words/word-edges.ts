import { formSigns } from './form-signs.ts';
import { isUnspaced, type Token } from './tokens.ts';

/** Bits of a letter of a script without spaces: whether a word begins with it, and whether one ends with it. */
const wordEdge = { start: 1, end: 2 } as const;

/** Number of signs after the sign of the edges in a form. */
const signsAfter = 2;

/**
 * The edges of each token of a text; undefined for words of other scripts. The build divides the text with the segmenter of its Node.
 * The browser reads the result from the index, because browsers divide texts differently.
 */
export function wordEdges(text: string, tokens: readonly Token[]): readonly (number | undefined)[] {
  if (!tokens.some((token) => isUnspaced(token.text))) return [];
  const segments = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)];
  const starts = new Set(segments.map(({ index }) => index));
  const ends = new Set(segments.map(({ index, segment }) => index + segment.length));
  return tokens.map(({ text, start, end }) =>
    isUnspaced(text) ? (starts.has(start) ? wordEdge.start : 0) + (ends.has(end) ? wordEdge.end : 0) : undefined,
  );
}

/** The edges that a query needs: it is a whole word, so it begins and ends where a word does. */
export function queryEdges(tokens: readonly Token[]): readonly (number | undefined)[] {
  return tokens.map(({ text, start, end }, index) => {
    if (!isUnspaced(text)) return undefined;
    const [previous, next] = [tokens[index - 1], tokens[index + 1]];
    const isStart = previous?.end !== start || !isUnspaced(previous.text);
    const isEnd = next?.start !== end || !isUnspaced(next.text);
    return (isStart ? wordEdge.start : 0) + (isEnd ? wordEdge.end : 0);
  });
}

/** The form of a letter with the sign of its edges. */
export function withEdges(form: string, edges: number | undefined): string {
  if (edges === undefined || form === '') return form;
  return form.slice(0, -signsAfter - 1) + formSigns.charAt(edges) + form.slice(-signsAfter);
}

/** Whether two forms are the same letter, whatever their edges. */
export function isSameLetter(a: string, b: string): boolean {
  return a.slice(0, -signsAfter - 1) === b.slice(0, -signsAfter - 1) && a.slice(-signsAfter) === b.slice(-signsAfter);
}

/** Whether a form has all these edges. */
export function hasEdges(form: string, edges: number): boolean {
  return (formSigns.indexOf(form.charAt(form.length - signsAfter - 1)) & edges) === edges;
}
