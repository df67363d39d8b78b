import { threadFunction } from '../thread/thread-function.ts';
import type { SiteInspection } from './inspect-site.ts';

/** Asks for an inspection of a site folder. */
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
