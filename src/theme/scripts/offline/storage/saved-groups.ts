import type { BuildPlan } from '../plan/build-plan.ts';
import type { Stores } from './stores.ts';

/** A group that the reader has saved, completely or in part. */
export interface SavedGroup {
  /** Its list of files, which may be of an older build. */
  readonly list: string;
  /** Styles, scripts and fonts of its pages. */
  readonly assets: readonly string[];
  /** Whether all its files are stored. */
  readonly whole: boolean;
  /** The list of a newer build while it is fetched. */
  readonly coming?: string;
}

/** The groups that the reader has saved. */
export interface SavedGroups {
  readonly groups: Readonly<Record<string, SavedGroup>>;
  /** Groups that are complete for a build that is not active yet. */
  readonly next?: { readonly version: string; readonly groups: Readonly<Record<string, SavedGroup>> };
}

const noGroups: SavedGroups = { groups: {} };

/** Reads the saved groups. */
export async function readSavedGroups(stores: Stores): Promise<SavedGroups> {
  const stored = await (await stores.state()).match(stateUrl(stores));
  return stored ? stored.json() : noGroups;
}

/** Updates the saved groups. A lock serializes updates of several tabs and of the worker. */
export async function updateSavedGroups(stores: Stores, change: (state: SavedGroups) => SavedGroups): Promise<void> {
  const act = async () => {
    const text = JSON.stringify(change(await readSavedGroups(stores)));
    await (await stores.state()).put(stateUrl(stores), new Response(text));
  };
  if ('locks' in navigator) await navigator.locks.request(`sanchika ${stores.scope}`, act);
  else await act();
}

/** The paths of a build's assets. */
export function assetsOf(plan: BuildPlan): readonly string[] {
  return plan.shell.map(([url]) => url).filter((url) => url.startsWith('assets/'));
}

function stateUrl({ scope }: Stores): string {
  return `${scope}?kept`;
}
