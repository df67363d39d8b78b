import { labelLanguage, markLanguage, onLabelLanguage, textAt } from '../browser/shown-texts.ts';
import { storeChoice, storedChoice } from '../browser/stored-choice.ts';

/** Enables the choice of a language for the stories of home and lists. Hides the stories in other languages, and says so. */
export function filterLists(): void {
  const select = document.querySelector<HTMLSelectElement>('#list-language');
  const main = document.querySelector('main');
  if (!select || !main) return;
  const note = document.createElement('p');
  note.className = 'empty';
  note.role = 'status';
  note.hidden = true;
  main.prepend(note);
  const show = () => {
    const hidden = hideOthers(main, select.value);
    note.hidden = hidden === 0;
    const text = textAt('comfort.onlyIn') ?? select.dataset.note;
    note.textContent = note.hidden ? '' : `${text} ${select.selectedOptions[0]?.text}`;
    markLanguage(note, labelLanguage());
  };
  // The reader may have chosen while this script was loading.
  if (select.value === '') select.value = storedChoice('list-language') ?? '';
  else storeChoice('list-language', select.value);
  // The archive no longer has the stored language.
  if (select.selectedIndex < 0) select.value = '';
  select.addEventListener('change', () => {
    storeChoice('list-language', select.value);
    show();
  });
  onLabelLanguage(show);
  if (select.value !== '') show();
}

function hideOthers(main: Element, chosen: string): number {
  let hidden = 0;
  for (const story of main.querySelectorAll<HTMLElement>('.story, .listed')) {
    if (story.closest('#search-results')) continue;
    const lang = story.querySelector<HTMLElement>(':is(h1, h2, h3, h4)[lang]')?.lang ?? document.documentElement.lang;
    story.hidden = chosen !== '' && lang.split('-')[0] !== chosen.split('-')[0];
    hidden += Number(story.hidden);
  }
  return hidden;
}
