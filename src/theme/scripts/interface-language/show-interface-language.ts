import { loadScript } from '../browser/load-script.ts';
import { storeChoice } from '../browser/stored-choice.ts';
import { type InterfaceText, interfaceTranslation } from './interface-translation.ts';
import { InterfaceTranslator } from './interface-translator.ts';
import { asPage, shownLanguage } from './shown-language.ts';
import { translateDates } from './translate-dates.ts';

declare global {
  /** Texts by language. The scripts of the languages set them. */
  var sanchikaTexts: Record<string, readonly InterfaceText[]> | undefined;
  /** The language of menus and labels that the page shows. Scripts of pages hear of a change by the event `sanchikalanguage`. */
  var sanchikaLanguage: string | undefined;
}

/** Shows menus and labels in the chosen language, now and after each change. */
export function showInterfaceLanguage(): void {
  const select = document.querySelector<HTMLSelectElement>('#interface-language');
  if (select === null) return;
  const own = document.documentElement.lang;
  // The reader may have chosen while this script was loading.
  if (select.value === '') {
    select.value = shownLanguage() ?? '';
    // The archive no longer has the stored language.
    if (select.selectedIndex < 0) select.value = own;
  } else storeChoice('language', select.value);
  const translator = new InterfaceTranslator();
  let shown = own;
  const show = async (): Promise<void> => {
    const choice = select.value;
    const lang = choice || own;
    const done = () => delete document.documentElement.dataset.language;
    if (lang === shown) return void done();
    const [from, to] = await Promise.all([textsOf(select, own), textsOf(select, lang)]);
    // The choice may have changed while the texts were loading.
    if (!from || !to || choice !== select.value) return void done();
    translateDates(lang === own ? undefined : lang);
    translator.translate(lang === own ? undefined : interfaceTranslation(from, to, lang), lang);
    shown = lang;
    self.sanchikaLanguage = lang;
    done();
    dispatchEvent(new Event('sanchikalanguage'));
  };
  select.addEventListener('change', () => {
    storeChoice('language', select.value || asPage);
    void show();
  });
  void show();
}

async function textsOf(select: HTMLSelectElement, lang: string): Promise<readonly InterfaceText[] | undefined> {
  const source = [...select.options].find(({ value }) => value === lang)?.dataset.src;
  if (source !== undefined) await loadScript(source);
  return self.sanchikaTexts?.[lang];
}
