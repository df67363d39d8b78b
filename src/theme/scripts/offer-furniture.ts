import { type FurnitureText, furnitureTranslation } from './furniture-translation.ts';
import { keepChoice, storedChoice } from './stored-choice.ts';
import { translateFurniture } from './translate-furniture.ts';

declare global {
  /** Texts by language, as the scripts of the languages leave them here. */
  var sanchikaTexts: Record<string, readonly FurnitureText[]> | undefined;
}

/** Shows menus and labels in the language that the reader chose, and lets it be chosen. */
export function offerFurniture(): void {
  const select = document.querySelector<HTMLSelectElement>('#furniture');
  if (select === null) return;
  const own = document.documentElement.lang;
  let shown = own;
  let wanted = own;
  const show = async (choice: string): Promise<void> => {
    wanted = choice || own;
    if (wanted === shown) return;
    const [from, to] = await Promise.all([textsOf(select, shown), textsOf(select, wanted)]);
    // Another may have been chosen while the texts were on their way.
    if (!from || !to || choice !== select.value) return;
    translateFurniture(furnitureTranslation(from, to, wanted), wanted);
    shown = wanted;
  };
  select.value = storedChoice('furniture') ?? '';
  if (select.selectedIndex < 0) select.value = '';
  select.addEventListener('change', () => {
    keepChoice('furniture', select.value);
    void show(select.value);
  });
  void show(select.value);
}

/** A classic script, since a page that was opened from the disk may load nothing else. */
function textsOf(select: HTMLSelectElement, lang: string): Promise<readonly FurnitureText[] | undefined> {
  const known = self.sanchikaTexts?.[lang];
  const source = [...select.options].find(({ value }) => value === lang)?.dataset.src;
  if (known || source === undefined) return Promise.resolve(known);
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = source;
    script.onload = () => resolve(self.sanchikaTexts?.[lang]);
    script.onerror = () => resolve(undefined);
    document.head.append(script);
  });
}
