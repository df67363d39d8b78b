import { loadScript } from '../browser/load-script.ts';
import { type InterfaceText, interfaceTranslation } from './interface-translation.ts';
import { InterfaceTranslator } from './interface-translator.ts';

declare global {
  /** Texts by language. The scripts of the languages set them. */
  var sanchikaTexts: Record<string, readonly InterfaceText[]> | undefined;
}

/** Shows menus and labels in the chosen language, now and after each change. */
export function showInterfaceLanguage(): void {
  const select = document.querySelector<HTMLSelectElement>('#furniture');
  if (select === null) return;
  const own = document.documentElement.lang;
  const translator = new InterfaceTranslator();
  let shown = own;
  const show = async (): Promise<void> => {
    const choice = select.value;
    const lang = choice || own;
    if (lang === shown) return;
    const [from, to] = await Promise.all([textsOf(select, own), textsOf(select, lang)]);
    // The choice may have changed while the texts were loading.
    if (!from || !to || choice !== select.value) return;
    translator.translate(lang === own ? undefined : interfaceTranslation(from, to, lang), lang);
    shown = lang;
  };
  select.addEventListener('change', () => void show());
  void show();
}

async function textsOf(select: HTMLSelectElement, lang: string): Promise<readonly InterfaceText[] | undefined> {
  const source = [...select.options].find(({ value }) => value === lang)?.dataset.src;
  if (source !== undefined) await loadScript(source);
  return self.sanchikaTexts?.[lang];
}
