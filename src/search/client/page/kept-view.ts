/** What a history entry keeps of the results. */
export interface KeptView {
  /** Number of results that the list had room for. */
  readonly shown: number;
  /** How far the page was scrolled, in pixels. */
  readonly scroll: number;
}

/** The view of the current history entry, if it was left before. */
export function readKeptView(): KeptView | undefined {
  const { shown, scroll }: Partial<Record<keyof KeptView, unknown>> = Object(history.state);
  return typeof shown === 'number' && typeof scroll === 'number' ? { shown, scroll } : undefined;
}

/** Keeps the view for the way back, which browsers restore only if the page stayed in memory. */
export function keepView(shown: number): void {
  history.replaceState({ shown, scroll: scrollY } satisfies KeptView, '');
}

/** Calls back before the reader leaves the page, as early as the browser allows. */
export function onLeaving(keep: () => void): void {
  addEventListener('scrollend', keep);
  addEventListener('click', (event) => event.target instanceof Element && event.target.closest('a') && keep(), true);
  addEventListener('pagehide', keep);
}
