import type { SiteInspection } from '../folder/inspect-site.ts';
import { threadFunction } from './thread-function.ts';

/** Which folder to look at, and how. */
export interface InspectRequest {
  readonly out: string;
  /** Whether every file is read. */
  readonly verify: boolean;
}

const ask = threadFunction<InspectRequest, SiteInspection>(new URL('./inspect-thread.ts', import.meta.url));

/** Inspects a site folder in a thread. The thread caches folders that have not changed since its last inspection. */
export function inspectInThread(out: string, verify = false): Promise<SiteInspection> {
  return ask({ out, verify });
}
