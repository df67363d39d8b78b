import type { BuildPlan } from '../plan/build-plan.ts';
import type { Stores } from './stores.ts';

/** A group that the reader keeps. */
export interface KeptGroup {
  /** The list that it is kept by, which may be of an older build. */
  readonly list: string;
  /** Styles, scripts and fonts that its pages need. */
  readonly assets: readonly string[];
  /** Whether all of its files are here. */
  readonly whole: boolean;
  /** The list of a newer build that is being fetched. */
  readonly coming?: string;
}

/** What the reader keeps. */
export interface KeptState {
  readonly groups: Readonly<Record<string, KeptGroup>>;
  /** Groups that are whole in a build which is not in use yet. */
  readonly next?: { readonly version: string; readonly groups: Readonly<Record<string, KeptGroup>> };
}

const nothing: KeptState = { groups: {} };

/** What is kept, as it was last written. */
export async function keptState(stores: Stores): Promise<KeptState> {
  const stored = await (await stores.state()).match(placeOf(stores));
  return stored ? stored.json() : nothing;
}

/** Changes what is kept; changes of several tabs and of the worker come one after another. */
export async function changeKept(stores: Stores, change: (state: KeptState) => KeptState): Promise<void> {
  const act = async () => {
    const text = JSON.stringify(change(await keptState(stores)));
    await (await stores.state()).put(placeOf(stores), new Response(text));
  };
  if ('locks' in navigator) await navigator.locks.request(`sanchika ${stores.scope}`, act);
  else await act();
}

/** The assets of a build's pages. */
export function assetsOf(plan: BuildPlan): readonly string[] {
  return plan.shell.map(([url]) => url).filter((url) => url.startsWith('assets/'));
}

function placeOf({ scope }: Stores): string {
  return `${scope}?kept`;
}
