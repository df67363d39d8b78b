import { loadScript } from '../browser/load-script.ts';
import { storeChoice, storedChoice } from '../browser/stored-choice.ts';

/** Enables the choice of the interface language. The translation script is loaded only for readers who choose one. */
export function enableInterfaceLanguage(): void {
  const select = document.querySelector<HTMLSelectElement>('#furniture');
  const source = select?.dataset.script;
  if (!select || source === undefined) return;
  select.value = storedChoice('furniture') ?? '';
  // The archive no longer has the stored language.
  if (select.selectedIndex < 0) select.value = '';
  select.addEventListener('change', () => {
    storeChoice('furniture', select.value);
    void loadScript(source);
  });
  if (select.value !== '' && select.value !== document.documentElement.lang) void loadScript(source);
}
