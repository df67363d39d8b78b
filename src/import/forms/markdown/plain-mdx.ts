import type { Note } from '../../reading/draft/draft.ts';
import { codeFinder } from '../../reading/markdown/fenced-code.ts';
import { replaceSpans, spansOf } from '../../reading/words/spans-of.ts';

// Statements stand in lines of their own and end at an empty one.
const program =
  /^(?:import\s[^\n]{0,2000}?\sfrom\s|import\s["']|export\s(?:const|let|var|default|function|async|class|\{))(?:[^\n]{0,4000}(?:\n(?![ \t]*\n)|(?=\n|$))){1,200}/gm;
/** A longer comment is rather one that nobody closed. */
const longest = 40_000;

/** The text of an MDX file without its program and comments, and what was left out. Code blocks keep theirs. */
export function plainMdx(text: string): { readonly text: string; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const left = (from: string) => {
    const inCode = codeFinder(from);
    return (found: string, at: number): string => {
      if (inCode(at)) return found;
      notes.push({ kind: 'dropped', field: 'body', message: `program code: ${found.trim().slice(0, 200)}` });
      return '';
    };
  };
  const plain = text.replace(program, left(text));
  const closing = /\*\/\}/g;
  const comments = spansOf(plain, /\{\/\*/g, () => closing, longest);
  const keep = left(plain);
  return { text: replaceSpans(plain, comments, (found, { from }) => keep(found, from)), notes };
}
