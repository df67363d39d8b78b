import { isKept, toggleKept } from './browser/kept-articles.ts';
import { onLabelLanguage, textAt } from './browser/shown-texts.ts';

// Adds a button to each story of a list that puts it on the reader's own list. The label names the story, because there are many.
const { keep, kept } = document.currentScript?.dataset ?? {};
if (keep !== undefined && kept !== undefined)
  for (const story of document.querySelectorAll<HTMLElement>('article:is(.story, .listed)')) {
    const link = story.querySelector<HTMLAnchorElement>(':is(h2, h3) a');
    const line = story.querySelector('.slugline:not(:has(.mark))');
    const time = line?.querySelector('time') ?? story.closest('section')?.querySelector('h2 time');
    const day = (time ?? document.querySelector('h1 time'))?.getAttribute('datetime')?.slice(0, 10);
    if (!link || !line || day === undefined) continue;
    const url = (link.getAttribute('href') ?? '').replace(/^(?:\.\.\/)+/, '');
    const button = document.createElement('button');
    button.type = 'button';
    const show = () => {
      const pressed = isKept(url);
      button.setAttribute('aria-pressed', String(pressed));
      button.textContent = pressed ? '★' : '☆';
      const label = textAt('search.keep') ?? keep;
      button.title = pressed ? (textAt('search.kept') ?? kept) : label;
      button.setAttribute('aria-label', `${label}: ${link.textContent}`);
    };
    button.addEventListener('click', () => {
      toggleKept({ url, day });
      show();
    });
    onLabelLanguage(show);
    show();
    line.prepend(button);
  }
