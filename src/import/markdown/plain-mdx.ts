import type { Note } from '../draft.ts';
import { codeFinder } from './fenced-code.ts';

// Statements stand in lines of their own and end at an empty one; a comment is at most 40,000 letters.
const program =
  /^(?:import\s[^\n]{0,2000}?\sfrom\s|import\s["']|export\s(?:const|let|var|default|function|async|class|\{))(?:[^\n]{0,4000}(?:\n(?![ \t]*\n)|(?=\n|$))){1,200}/gm;
const comment = /\{\/\*[\s\S]{0,40000}?\*\/\}/g;

/** The text of an MDX file without its program and comments, and what was left out. Code blocks keep theirs. */
export function plainMdx(text: string): { readonly text: string; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const without = (from: string, pattern: RegExp): string => {
    const inCode = codeFinder(from);
    return from.replace(pattern, (found: string, at: number) => {
      if (inCode(at)) return found;
      notes.push({ kind: 'dropped', field: 'body', message: `program code: ${found.trim().slice(0, 200)}` });
      return '';
    });
  };
  return { text: without(without(text, program), comment), notes };
}
