import { loadScript } from '../browser/load-script.ts';
import { type FurnitureText, furnitureTranslation } from './interface-translation.ts';
import { translateFurniture } from './translate-interface.ts';

declare global {
  /** Texts by language, as the scripts of the languages leave them here. */
  var sanchikaTexts: Record<string, readonly FurnitureText[]> | undefined;
}

/** Shows menus and labels in the language that is chosen, and in each that will be. */
export function showFurniture(): void {
  const select = document.querySelector<HTMLSelectElement>('#furniture');
  if (select === null) return;
  const own = document.documentElement.lang;
  let shown = own;
  const show = async (): Promise<void> => {
    const choice = select.value;
    const wanted = choice || own;
    if (wanted === shown) return;
    const [from, to] = await Promise.all([textsOf(select, own), textsOf(select, wanted)]);
    // Another may have been chosen while the texts were on their way.
    if (!from || !to || choice !== select.value) return;
    translateFurniture(wanted === own ? undefined : furnitureTranslation(from, to, wanted), wanted);
    shown = wanted;
  };
  select.addEventListener('change', () => void show());
  void show();
}

async function textsOf(select: HTMLSelectElement, lang: string): Promise<readonly FurnitureText[] | undefined> {
  const source = [...select.options].find(({ value }) => value === lang)?.dataset.src;
  if (source !== undefined) await loadScript(source);
  return self.sanchikaTexts?.[lang];
}
