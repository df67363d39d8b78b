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

// 499 imported, 3 refused; 21 unsure
export function tallyLine({ counts, unsure }: ImportTally): string {
  const parts = statuses.filter((status) => counts[status] > 0).map((status) => `${counts[status]} ${status}`);
  return `${parts.length === 0 ? 'no articles found' : parts.join(', ')}${unsure > 0 ? `; ${unsure} unsure` : ''}`;
}

/** The source of an outcome in messages: `posts/a.xml#12`. */
export function sourceOf({ file, id }: Pick<Outcome, 'file' | 'id'>): string {
  return id === undefined ? file : `${file}#${id}`;
}
