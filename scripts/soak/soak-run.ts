import { type ArchiveProcess, lastLines, startArchiveProcess } from './archive-process.ts';

/** What the parts of a soak test share: the copy of the project, the commands that run in it, and what was counted. */
export interface SoakRun {
  readonly root: string;
  readonly log: (line: string) => void;
  readonly counts: { rounds: number; edits: number; kills: number; damages: number };
  /** Every fault with the round in which it was seen. */
  readonly faults: string[];
  readonly fault: (text: string) => void;
  /** Adds a fault with the last lines that a command printed. */
  readonly faultOf: (text: string, process: ArchiveProcess) => void;
  /** Starts `scripts/NAME.ts` in the copy. */
  readonly start: (name: string, parameters: readonly string[]) => ArchiveProcess;
  /** Kills all commands that still run. */
  readonly killAll: () => Promise<void>;
}

const options = ['--workers', '1'];

/** Begins a soak test in a copy of the project. Its commands are killed when this process ends. */
export function openSoakRun(root: string, log: (line: string) => void): SoakRun {
  const counts = { rounds: 0, edits: 0, kills: 0, damages: 0 };
  const faults: string[] = [];
  const running = new Set<ArchiveProcess>();
  const killAll = async (): Promise<void> => {
    await Promise.all([...running].map((each) => each.kill()));
  };
  process.once('exit', () => void killAll());
  const fault = (text: string): void => {
    faults.push(`round ${counts.rounds}: ${text}`);
    log(`FAULT in round ${counts.rounds}: ${text}`);
  };
  return {
    ...{ root, log, counts, faults, fault, killAll },
    faultOf: (text, process) => fault(`${text}: ${lastLines(process)}`),
    start: (name, parameters) => {
      const process = startArchiveProcess(root, name, [...options, ...parameters]);
      running.add(process);
      void process.ended.then(() => running.delete(process));
      return process;
    },
  };
}
