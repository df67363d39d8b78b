import { loadScript } from '../browser/load-script.ts';
import { storeChoice, storedChoice } from '../browser/stored-choice.ts';

/**
 * Keeps the interface language of the first page that the reader opens, so that menus do not change with the language of each article. Loads
 * the script that translates the interface and filters lists by language if it is needed. Returns a function that loads it.
 */
export function enableLanguages(): () => void {
  const { lang, dataset } = document.documentElement;
  if (storedChoice('language', 'sessionStorage') === null) storeChoice('language', lang, 'sessionStorage');
  const load = () => void loadScript(document.querySelector<HTMLElement>('#interface-language')?.dataset.script ?? '');
  if (dataset.language || storedChoice('list-language')) load();
  return load;
}
