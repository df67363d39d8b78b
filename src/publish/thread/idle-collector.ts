import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { lazy } from '../../language/memoize.ts';

/** Collects garbage while nothing else is done. */
export interface IdleCollector {
  /** Something ended: collects garbage after a while. */
  readonly schedule: () => void;
  /** Something begins: collects no garbage now. */
  readonly cancel: () => void;
}

/**
 * Collects the garbage of this thread when it has been idle for a while. Without it, V8 lets the heap of a long session grow with each
 * build, as far as the machine's memory allows, and keeps it. Does not keep the process from ending.
 */
export function idleCollector(milliseconds = 1000): IdleCollector {
  let timer: NodeJS.Timeout | undefined;
  return {
    schedule: () => {
      clearTimeout(timer);
      timer = setTimeout(() => collector()(), milliseconds).unref();
    },
    cancel: () => clearTimeout(timer),
  };
}

/** V8's own function. Only contexts that are made after the flag is set have it. */
const collector = lazy((): (() => void) => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
});
