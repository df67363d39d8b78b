import { offer } from './offer-tools.ts';
import { readAloud } from './read-aloud.ts';
import { voiceFor } from './voice-for.ts';

/** Shows the buttons to listen, once the browser has a voice that speaks the article's language. */
export function offerListening(): void {
  const article = document.querySelector<HTMLElement>('.article');
  const listen = document.querySelector<HTMLButtonElement>('.tools .listen');
  const stop = document.querySelector<HTMLButtonElement>('.tools .stop');
  const speech = window.speechSynthesis;
  if (!article || !listen || !stop || !speech) return;
  const lang = article.lang || document.documentElement.lang;
  const voices = () => {
    const voice = voiceFor(speech.getVoices(), lang);
    if (voice === undefined || !listen.hidden) return;
    connect(article, { listen, stop }, voice);
  };
  speech.addEventListener?.('voiceschanged', voices);
  voices();
}

interface Buttons {
  readonly listen: HTMLButtonElement;
  readonly stop: HTMLButtonElement;
}

function connect(article: HTMLElement, { listen, stop }: Buttons, voice: SpeechSynthesisVoice): void {
  let begin = listen.textContent;
  const parts = [...article.querySelectorAll<HTMLElement>('h1, .standfirst, .body > *')];
  const reading = readAloud(parts, voice, (state) => {
    const { pause = '', resume = '' } = listen.dataset;
    if (stop.hidden) begin = listen.textContent;
    listen.textContent = { silent: begin, speaking: pause, paused: resume }[state];
    stop.hidden = state === 'silent';
    if (state === 'silent' && document.activeElement === stop) listen.focus();
  });
  offer(listen, reading.toggle);
  stop.addEventListener('click', reading.stop);
  // A voice goes on when its page is left.
  addEventListener('pagehide', reading.stop);
}
