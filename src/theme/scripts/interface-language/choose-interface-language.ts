import { loadScript } from '../browser/load-script.ts';
import { keepChoice, storedChoice } from '../browser/stored-choice.ts';

/** Lets the language of menus and labels be chosen, and fetches what shows it for those readers alone who have chosen one. */
export function offerFurniture(): void {
  const select = document.querySelector<HTMLSelectElement>('#furniture');
  const source = select?.dataset.script;
  if (!select || source === undefined) return;
  select.value = storedChoice('furniture') ?? '';
  // Of a language that the archive no longer speaks.
  if (select.selectedIndex < 0) select.value = '';
  select.addEventListener('change', () => {
    keepChoice('furniture', select.value);
    void loadScript(source);
  });
  if (select.value !== '' && select.value !== document.documentElement.lang) void loadScript(source);
}
