import { type Outcome, type Status, statuses } from './outcome.ts';

/** How many articles of an import ended in each status. */
export interface ImportTally {
  readonly counts: Readonly<Record<Status, number>>;
  /** Articles that were written and have a note of the kind `unsure`. */
  readonly unsure: number;
}

export function emptyTally(): ImportTally {
  return { counts: Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>, unsure: 0 };
}

/** The tally with one outcome more. */
export function addToTally({ counts, unsure }: ImportTally, outcome: Outcome): ImportTally {
  return {
    counts: { ...counts, [outcome.status]: counts[outcome.status] + 1 },
    unsure: unsure + (isUnsure(outcome) ? 1 : 0),
  };
}

/** Whether an article was written and an editor should look at it. */
export function isUnsure({ status, notes }: Outcome): boolean {
  return (status === 'imported' || status === 'changed') && notes.some((note) => note.kind === 'unsure');
}

// posts/a.md:4: refused: no date found
export function outcomeLine(outcome: Outcome): string {
  const { line, status, reason, article } = outcome;
  const position = `${sourceOf(outcome)}${line === undefined ? '' : `:${line}`}`;
  if (reason === undefined) return `${position}: ${status}`;
  return `${position}: ${status}: ${reason}${article === undefined ? '' : ` (${article})`}`;
}

/** One line for each note of the kind `unsure`. */
export function unsureLines(outcome: Outcome): readonly string[] {
  return outcome.notes
    .filter(({ kind }) => kind === 'unsure')
    .map(({ field, message }) => {
      const subject = field === undefined ? '' : `"${field}" `;
      return `${sourceOf(outcome)}: unsure: ${subject}${message} (${outcome.article})`;
    });
}

// 499 imported, 3 refused; 21 unsure
export function tallyLine({ counts, unsure }: ImportTally): string {
  const parts = statuses.filter((status) => counts[status] > 0).map((status) => `${counts[status]} ${status}`);
  return `${parts.length === 0 ? 'no articles found' : parts.join(', ')}${unsure > 0 ? `; ${unsure} unsure` : ''}`;
}

function sourceOf({ file, id }: Outcome): string {
  return id === undefined ? file : `${file}#${id}`;
}
