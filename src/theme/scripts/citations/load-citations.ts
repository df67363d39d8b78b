import { loadScript } from '../browser/load-script.ts';

/** Has the box of citations filled with what takes a script, when it is opened: most readers never do, and pay nothing. */
export function offerCitations(): void {
  const box = document.querySelector<HTMLDetailsElement>('details.cite');
  const source = box?.dataset.script;
  if (source !== undefined) box?.addEventListener('toggle', () => void loadScript(source), { once: true });
}
