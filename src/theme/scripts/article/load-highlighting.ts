import { loadScript } from '../browser/load-script.ts';

/** The start of a URL fragment with words to highlight: `#find=…`. */
export const highlightPrefix = '#find=';

/** Loads the script that highlights search words, only for articles opened from search results. */
export function loadHighlighting(): void {
  const source = document.querySelector('article')?.dataset.script;
  if (source !== undefined && location.hash.startsWith(highlightPrefix)) void loadScript(source);
}
