import { loadScript } from '../browser/load-script.ts';
import { storeChoice, storedChoice } from '../browser/stored-choice.ts';

/**
 * Keeps the interface language of the first page that the reader opens, so that menus do not change with the language of each article. Loads
 * the script that translates the interface and holds lists to a language if it is needed. Returns a function that loads it.
 */
export function enableLanguages(): () => void {
  const { lang, dataset } = document.documentElement;
  if (storedChoice('furniture', 'sessionStorage') === null) storeChoice('furniture', lang, 'sessionStorage');
  const load = () => void loadScript(document.querySelector<HTMLElement>('#furniture')?.dataset.script ?? '');
  if (dataset.furniture || storedChoice('held')) load();
  return load;
}
