import { type Outcome, type Status, statuses } from './outcome.ts';

/** What an import came to. */
export interface ImportTally {
  readonly counts: Readonly<Record<Status, number>>;
  /** Articles that are in, and of which something is not sure. */
  readonly unsure: number;
}

export function emptyTally(): ImportTally {
  return { counts: Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>, unsure: 0 };
}

export function tallied(tally: ImportTally, outcome: Outcome): ImportTally {
  const { counts, unsure } = tally;
  return {
    counts: { ...counts, [outcome.status]: counts[outcome.status] + 1 },
    unsure: unsure + (isUnsure(outcome) ? 1 : 0),
  };
}

/** Whether an article is in and an editor should look at it. */
export function isUnsure({ status, notes }: Outcome): boolean {
  return (status === 'imported' || status === 'changed') && notes.some((note) => note.kind === 'unsure');
}

// posts/a.md:4: refused: no date found
export function outcomeLine(outcome: Outcome): string {
  const { file, id, line, status, reason, article } = outcome;
  const place = `${file}${id === undefined ? '' : `#${id}`}${line === undefined ? '' : `:${line}`}`;
  return `${place}: ${status}${reason === undefined ? '' : `: ${reason}`}${reason !== undefined && article !== undefined ? ` (${article})` : ''}`;
}

/** An outcome's doubts, one a line. */
export function doubtLines({ file, id, article, notes }: Outcome): readonly string[] {
  const place = `${file}${id === undefined ? '' : `#${id}`}`;
  return notes
    .filter((note) => note.kind === 'unsure')
    .map(
      (note) => `${place}: unsure: ${note.field === undefined ? '' : `"${note.field}" `}${note.message} (${article})`,
    );
}

// 499 imported, 3 refused; 21 of them unsure
export function tallyLine({ counts, unsure }: ImportTally): string {
  const said = statuses.filter((status) => counts[status] > 0).map((status) => `${counts[status]} ${status}`);
  return `${said.length === 0 ? 'nothing found' : said.join(', ')}${unsure > 0 ? `; ${unsure} unsure` : ''}`;
}
