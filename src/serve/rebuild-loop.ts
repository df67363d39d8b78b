/** Asks for builds one at a time. */
export interface RebuildLoop {
  /** Something changed: builds soon, and once more if a build is under way. */
  readonly request: () => void;
  /** Ends after the build that is under way. */
  readonly stop: () => Promise<void>;
}

/** Calls `rebuild` after every change, never twice at once, and never leaves a change out. */
export function rebuildLoop(rebuild: () => Promise<void>, quietMilliseconds = 40): RebuildLoop {
  let isPending = false;
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
      clearTimeout(timer);
      timer = setTimeout(() => {
        building ??= build();
      }, quietMilliseconds);
    },
    stop: async () => {
      clearTimeout(timer);
      isPending = false;
      await building;
    },
  };
}
