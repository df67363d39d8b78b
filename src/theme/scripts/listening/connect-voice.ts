import { readAloud } from './read-aloud.ts';
import { voiceFor } from './voice-for.ts';

/** Begins to read the article aloud, and lets the buttons pause, go on and stop. */
export function connectVoice(): void {
  const article = document.querySelector<HTMLElement>('.article');
  const listen = document.querySelector<HTMLButtonElement>('.tools .listen');
  const stop = document.querySelector<HTMLButtonElement>('.tools .stop');
  const voice = voiceFor(speechSynthesis.getVoices(), article?.lang || document.documentElement.lang);
  if (!article || !listen || !stop || !voice) return;
  let begin = listen.textContent;
  const parts = [...article.querySelectorAll<HTMLElement>('h1, .standfirst, .body > *')];
  const reading = readAloud(parts, voice, (state) => {
    const { pause = '', resume = '' } = listen.dataset;
    if (stop.hidden) begin = listen.textContent;
    listen.textContent = { silent: begin, speaking: pause, paused: resume }[state];
    stop.hidden = state === 'silent';
    if (state === 'silent' && document.activeElement === stop) listen.focus();
  });
  listen.addEventListener('click', reading.toggle);
  stop.addEventListener('click', reading.stop);
  // A voice goes on when its page is left.
  addEventListener('pagehide', reading.stop);
  reading.toggle();
}
