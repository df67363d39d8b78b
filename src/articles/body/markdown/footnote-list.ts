import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/** A note in the text, before it has a number. */
interface Note {
  readonly name: string;
  readonly tokens: readonly Token[];
}

/**
 * Lists the footnotes at the end of the text: in the order of their references, then those without one, so that no text is lost.
 * Replaces the rule of markdown-it-footnote, which copies the whole text for each footnote: hours for a hostile text.
 */
export function footnoteList(parser: MarkdownIt): void {
  parser.core.ruler.at('footnote_tail', (state) => {
    const { rest, notes } = separateNotes(state.tokens);
    if (notes.length > 0) state.tokens = [...rest, ...listOf(rest, notes, state)];
  });
  const { rules } = parser.renderer;
  // A heading never has such an id, since ids of headings have no colon.
  rules.footnote_ref = (tokens, index) => {
    const { number = '', id = '' } = tokens[index]?.meta ?? {};
    return `<sup class="note"><a href="#fn:${number}" id="fnref:${id}" role="doc-noteref">${number}</a></sup>`;
  };
  rules.footnote_block_open = () => '<section class="footnotes" role="doc-endnotes">\n<ol>\n';
  rules.footnote_block_close = () => '</ol>\n</section>\n';
  rules.footnote_open = (tokens, index) => `<li id="fn:${tokens[index]?.meta?.number ?? ''}">`;
  rules.footnote_close = () => '</li>\n';
  rules.footnote_anchor = (tokens, index) =>
    ` <a href="#fnref:${tokens[index]?.meta?.id ?? ''}" role="doc-backlink">↩\ufe0e</a>`;
}

function separateNotes(tokens: readonly Token[]): { readonly rest: readonly Token[]; readonly notes: readonly Note[] } {
  const rest: Token[] = [];
  const notes: Note[] = [];
  const open: Token[][] = [];
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      const noteTokens: Token[] = [];
      open.push(noteTokens);
      notes.push({ name: String(token.meta?.label), tokens: noteTokens });
    } else if (token.type === 'footnote_reference_close') open.pop();
    else (open.at(-1) ?? rest).push(token);
  }
  return { rest, notes };
}

function listOf(text: readonly Token[], notes: readonly Note[], { Token }: StateCore): readonly Token[] {
  const byName = new Map(notes.toReversed().map((note) => [note.name, note]));
  const numbered: { readonly note: Note; readonly references: string[] }[] = [];
  const places = new Map<Note, number>();
  const placeOf = (note: Note) => {
    const place = places.get(note) ?? numbered.push({ note, references: [] });
    places.set(note, place);
    return place;
  };
  const numberReferences = (tokens: readonly Token[]) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const note = token.type === 'footnote_ref' ? byName.get(String(token.meta?.label)) : undefined;
      if (!note) continue;
      const number = placeOf(note);
      const references = numbered[number - 1]?.references ?? [];
      references.push(`${number}${references.length === 0 ? '' : `:${references.length + 1}`}`);
      token.meta = { number, id: references.at(-1) };
    }
  };
  let done = 0;
  // A note may refer to a further note, which then comes after it.
  const numberNotes = () => {
    for (let next = numbered[done]; next; next = numbered[++done]) numberReferences(next.note.tokens);
  };
  numberReferences(text);
  numberNotes();
  for (const note of notes) {
    placeOf(note);
    numberNotes();
  }
  const items = numbered.flatMap(({ note, references }, index) => {
    const open = Object.assign(new Token('footnote_open', 'li', 1), { meta: { number: index + 1 } });
    const links = references.map((id) => Object.assign(new Token('footnote_anchor', '', 0), { meta: { id } }));
    const end = note.tokens.at(-1)?.type === 'paragraph_close' ? -1 : note.tokens.length;
    return [
      open,
      ...note.tokens.slice(0, end),
      ...links,
      ...note.tokens.slice(end),
      new Token('footnote_close', 'li', -1),
    ];
  });
  return [new Token('footnote_block_open', '', 1), ...items, new Token('footnote_block_close', '', -1)];
}
