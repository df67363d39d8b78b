import type { Origin } from './draft.ts';

// posts/a.xml#12
export function originKey(origin: Pick<Origin, 'file' | 'id'>): string {
  return origin.id === undefined ? origin.file : `${origin.file}#${origin.id}`;
}
