import type { Note } from '../../../reading/draft/draft.ts';
import { codeFinder } from '../../../reading/markdown/fenced-code.ts';
import { replaceSpans, spansOf } from '../../../reading/words/spans-of.ts';

// Statements begin in a line of their own and end before an empty one.
const program =
  /^(?:import\s[^\n]{0,2000}?\sfrom\s|import\s["']|export\s(?:const|let|var|default|function|async|class|\{))(?:[^\n]{0,4000}(?:\n(?![ \t]*\n)|(?=\n|$))){1,200}/gm;
/** A longer comment was probably never closed. */
const longest = 40_000;

/** The text of an MDX file without its code and comments, and notes about those. Code blocks stay as they are. */
export function plainMdx(text: string): { readonly text: string; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const dropFrom = (from: string) => {
    const inCode = codeFinder(from);
    return (found: string, at: number): string => {
      if (inCode(at)) return found;
      notes.push({ kind: 'dropped', field: 'body', message: `program code: ${found.trim().slice(0, 200)}` });
      return '';
    };
  };
  const plain = text.replace(program, dropFrom(text));
  const closing = /\*\/\}/g;
  const comments = spansOf(plain, /\{\/\*/g, () => closing, longest);
  const drop = dropFrom(plain);
  return { text: replaceSpans(plain, comments, (found, { from }) => drop(found, from)), notes };
}
