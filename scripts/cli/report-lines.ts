import type { Outcome } from '../../src/import/placing/outcome.ts';
import type { Note } from '../../src/import/reading/draft/draft.ts';

/** Notes that are remembered. Later ones are written with each article. */
const mostNotes = 100_000;

/**
 * The lines of the report of an import, as JSON. A note about something dropped or changed that an earlier article has too is not
 * written again, but counted. The others are written with each article, because an editor looks at each.
 */
export class ReportLines {
  readonly #notes = new Map<string, { readonly note: Note; articles: number }>();

  /** The line of one outcome. */
  of(outcome: Outcome): string {
    return JSON.stringify({ ...outcome, notes: outcome.notes.filter((note) => this.#isNew(note)) });
  }

  /** The last lines: each repeated note with the number of its articles. */
  last(): readonly string[] {
    const repeated = [...this.#notes.values()].filter(({ articles }) => articles > 1);
    return repeated.toSorted((first, other) => other.articles - first.articles).map((line) => JSON.stringify(line));
  }

  #isNew(note: Note): boolean {
    if (note.kind !== 'dropped' && note.kind !== 'changed') return true;
    const key = JSON.stringify([note.kind, note.field, note.message]);
    const held = this.#notes.get(key);
    if (held) held.articles += 1;
    else if (this.#notes.size < mostNotes) this.#notes.set(key, { note, articles: 1 });
    return held === undefined;
  }
}
