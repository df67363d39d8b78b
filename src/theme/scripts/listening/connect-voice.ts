import { writeText } from '../browser/shown-texts.ts';
import { readAloud } from './read-aloud.ts';
import { voiceFor } from './voice-for.ts';

/** Starts to read the article aloud, and connects the buttons to pause, resume and stop. */
export function connectVoice(): void {
  const article = document.querySelector<HTMLElement>('.article');
  const listen = document.querySelector<HTMLButtonElement>('.tools .listen');
  const stop = document.querySelector<HTMLButtonElement>('.tools .stop');
  const voice = voiceFor(speechSynthesis.getVoices(), article?.lang || document.documentElement.lang);
  if (!article || !listen || !stop || !voice) return;
  const { pause = '', resume = '' } = listen.dataset;
  const labels = {
    silent: ['listen', listen.textContent],
    speaking: ['pause', pause],
    paused: ['resume', resume],
  } as const;
  const parts = [...article.querySelectorAll<HTMLElement>('h1, .standfirst, .body > *')];
  const speech = readAloud(parts, voice, (state) => {
    const [name, own] = labels[state];
    writeText(listen, `tools.${name}`, own);
    stop.hidden = state === 'silent';
    if (state === 'silent' && document.activeElement === stop) listen.focus();
  });
  listen.addEventListener('click', speech.toggle);
  stop.addEventListener('click', speech.stop);
  // Speech continues after leaving the page unless it is stopped.
  addEventListener('pagehide', speech.stop);
  speech.toggle();
}
