import type { OfflinePlan } from '../plan/build-plan.ts';
import { readAtMost } from './read-at-most.ts';
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

/** More bytes than any state has. */
const maxStateBytes = 1_000_000;

/** Reads the saved groups. Ignores what is not valid. */
export async function readSavedGroups(stores: Stores): Promise<SavedGroups> {
  const stored = await (await stores.state()).match(stateUrl(stores));
  if (!stored) return noGroups;
  try {
    const state: unknown = JSON.parse(new TextDecoder().decode(await readAtMost(maxStateBytes, stored)));
    const groups = validGroups(field(state, 'groups'));
    const next = field(state, 'next');
    const version = field(next, 'version');
    return typeof version === 'string'
      ? { groups, next: { version, groups: validGroups(field(next, 'groups')) } }
      : { groups };
  } catch {
    return noGroups;
  }
}

function validGroups(groups: unknown): Readonly<Record<string, SavedGroup>> {
  if (typeof groups !== 'object' || groups === null) return {};
  const valid = Object.entries(groups).filter((entry): entry is [string, SavedGroup] => isSavedGroup(...entry));
  return Object.fromEntries(valid);
}

function isSavedGroup(name: string, group: unknown): group is SavedGroup {
  const isList = (list: unknown) => typeof list === 'string' && list.startsWith(`offline/${name}-`);
  const assets = field(group, 'assets');
  const coming = field(group, 'coming');
  return (
    /^\w{1,20}$/.test(name) &&
    name !== '__proto__' &&
    isList(field(group, 'list')) &&
    typeof field(group, 'whole') === 'boolean' &&
    (coming === undefined || isList(coming)) &&
    Array.isArray(assets) &&
    assets.every((asset) => typeof asset === 'string' && asset.startsWith('assets/'))
  );
}

/** An own property of a value. */
function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
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
export function assetsOf(plan: OfflinePlan): readonly string[] {
  return plan.shell.map(([url]) => url).filter((url) => url.startsWith('assets/'));
}

function stateUrl({ scope }: Stores): string {
  return `${scope}?kept`;
}
