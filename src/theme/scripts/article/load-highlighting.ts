import { loadScript } from '../browser/load-script.ts';
import { findMark } from './find-mark.ts';

/** Has the words of a search marked in an article that was opened from its results; all other readers pay nothing for it. */
export function showFound(): void {
  const source = document.querySelector('article')?.dataset.script;
  if (source !== undefined && location.hash.startsWith(findMark)) void loadScript(source);
}
