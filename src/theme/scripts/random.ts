import { loadScript } from './browser/load-script.ts';
import { weightedChoice } from './calendar/choices.ts';

/** Opens a random article: chooses a year by its number of articles, then an address from the script of the year. */
async function openRandomArticle(): Promise<void> {
  const years = [...document.querySelectorAll<HTMLElement>('a[data-script]')];
  const year =
    years[
      weightedChoice(
        years.map((each) => Number(each.dataset.count)),
        Math.random(),
      )
    ];
  const opening = document.querySelector<HTMLElement>('.opening');
  const otherwise = document.querySelector<HTMLElement>('.otherwise');
  if (!year || !opening || !otherwise) return;
  opening.hidden = false;
  otherwise.hidden = true;
  await loadScript(year.dataset.script ?? '');
  const urls: unknown = Reflect.get(globalThis, 'sanchikaArticles');
  const url: unknown = Array.isArray(urls) ? urls[Math.floor(Math.random() * urls.length)] : undefined;
  if (typeof url === 'string') location.replace(url);
  else {
    opening.hidden = true;
    otherwise.hidden = false;
  }
}

// Also runs when the reader comes back to this page.
addEventListener('pageshow', () => void openRandomArticle());
