import { join } from 'node:path';

/** The files through which the processes of a run speak to each other. */
export interface RunFiles {
  /** The numbers of the mutants that no test has killed. */
  readonly alive: string;
  /** One line of JSON for each event. */
  readonly log: string;
  /** The mutant that runs now, and how many seconds it may take. */
  readonly now: string;
  /** The mutants that processes of tests reached, one on each line. */
  readonly reached: string;
}

export function runFilesIn(folder: string): RunFiles {
  const file = (name: string): string => join(folder, name);
  return { alive: file('alive.json'), log: file('log.jsonl'), now: file('now.json'), reached: file('reached.txt') };
}
