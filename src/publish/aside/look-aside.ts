import type { SiteLook } from '../folder/look-at-site.ts';
import { aside } from './aside.ts';

/** Which folder to look at, and how. */
export interface LookQuestion {
  readonly out: string;
  /** Whether every file is read. */
  readonly verify: boolean;
}

const ask = aside<LookQuestion, SiteLook>(new URL('./look-thread.ts', import.meta.url));

/** Looks at a site folder in a thread, which remembers the folders that have not changed since it last looked. */
export function lookAside(out: string, verify = false): Promise<SiteLook> {
  return ask({ out, verify });
}
