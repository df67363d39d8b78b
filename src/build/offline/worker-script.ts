import { byCodeUnit } from '../../language/collator.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import {
  hashLength,
  type OfflinePlan,
  type PlannedFile,
  type PlannedGroup,
  planGlobal,
  restGroup,
} from '../../theme/scripts/offline/plan/build-plan.ts';
import { bytesOf, inOrder } from './offline-list.ts';

/** The service worker's script, which keeps its name and names the build. */
export const workerFile = 'sw.js';
/** More of the newest year's search than this nobody gets unasked. */
const unaskedSearch = 4_000_000;

/** What the script is made from. */
export interface WorkerParts {
  /** The address of the worker's code. */
  readonly worker: string;
  /** What every reader gets on the first visit. */
  readonly shell: readonly PlannedFile[];
  readonly groups: readonly PlannedGroup[];
  /** The files of the search of a group: the newest is asked for them. */
  readonly searchOf: (group: string) => readonly PlannedFile[];
}

/** The text of the service worker's script. */
export function workerScript({ worker, shell, groups: unsorted, searchOf }: WorkerParts): string {
  const groups = unsorted.toSorted(({ name: a }, { name: b }) => byNewest(a, b));
  const [newest] = groups;
  const index = newest ? inOrder(searchOf(newest.name)) : [];
  const first = [
    ...inOrder(shell),
    // An index in parts would not answer.
    ...(bytesOf(index) <= unaskedSearch ? index : []),
  ];
  const version = sha256(JSON.stringify([first, groups, worker])).slice(0, hashLength);
  const plan: OfflinePlan = { version, shell: first, groups };
  return `self.${planGlobal}=${JSON.stringify(plan)};\nimportScripts(${JSON.stringify(worker)});\n`;
}

/** Years from the newest, then the rest. */
function byNewest(a: string, b: string): number {
  if (a === restGroup || b === restGroup) return Number(a === restGroup) - Number(b === restGroup);
  return byCodeUnit(b, a);
}
