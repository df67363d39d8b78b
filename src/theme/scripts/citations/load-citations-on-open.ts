import { loadScript } from '../browser/load-script.ts';

/** Loads the script of the citations when a reader first opens them. */
export function loadCitationsOnOpen(): void {
  const box = document.querySelector<HTMLDetailsElement>('details.cite');
  const source = box?.dataset.script;
  if (source !== undefined) box?.addEventListener('toggle', () => void loadScript(source), { once: true });
}
