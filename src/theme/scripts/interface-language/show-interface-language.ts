import { loadScript } from '../browser/load-script.ts';
import type { LanguageTexts } from '../browser/shown-texts.ts';
import { storeChoice } from '../browser/stored-choice.ts';
import { interfaceTexts } from './interface-texts.ts';
import { type InterfaceText, interfaceTranslation } from './interface-translation.ts';
import { InterfaceTranslator } from './interface-translator.ts';
import { asPage, shownLanguage } from './shown-language.ts';
import { translateAge } from './translate-age.ts';
import { translateDates } from './translate-dates.ts';
import { writeLabels } from './write-labels.ts';

/** Shows menus and labels in the chosen language, now and after each change. Then scripts hear the event `sanchikalanguage`. */
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
    translateAge(lang);
    translateDates(lang === own ? undefined : lang);
    translator.translate(lang === own ? undefined : interfaceTranslation(listOf(from), listOf(to), lang), lang);
    writeLabels(to.texts, lang);
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

async function textsOf(select: HTMLSelectElement, lang: string): Promise<LanguageTexts | undefined> {
  const source = [...select.options].find(({ value }) => value === lang)?.dataset.src;
  if (source !== undefined) await loadScript(source);
  return self.sanchikaTexts?.[lang];
}

/** The first translation of a word counts in menus. */
function listOf({ own, texts }: LanguageTexts): readonly InterfaceText[] {
  return [...own, ...interfaceTexts(texts)];
}
