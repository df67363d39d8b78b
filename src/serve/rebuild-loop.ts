/** Asks for builds one at a time. */
export interface RebuildLoop {
  /** Something changed: builds soon, and once more if a build is under way. */
  readonly request: () => void;
  /** Ends after the build that is under way. */
  readonly stop: () => Promise<void>;
}

/** The times that a build waits for more changes, in milliseconds: after each change, and in all. */
export interface RebuildWait {
  readonly quiet: number;
  readonly longest: number;
}

const defaultWait = { quiet: 40, longest: 1000 } satisfies RebuildWait;

/** Calls `rebuild` after every change, never twice at once, and never leaves a change out. */
export function rebuildLoop(rebuild: () => Promise<void>, wait: Partial<RebuildWait> = {}): RebuildLoop {
  const { quiet, longest } = { ...defaultWait, ...wait };
  let isPending = false;
  let firstChange: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let building: Promise<void> | undefined;
  const build = async (): Promise<void> => {
    while (isPending) {
      isPending = false;
      await rebuild();
    }
    building = undefined;
  };
  return {
    request: () => {
      isPending = true;
      firstChange ??= performance.now();
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          firstChange = undefined;
          // The build under way may have taken the change up and ended meanwhile.
          if (isPending) building ??= build();
        },
        Math.min(quiet, Math.max(0, firstChange + longest - performance.now())),
      );
    },
    stop: async () => {
      clearTimeout(timer);
      isPending = false;
      await building;
    },
  };
}
