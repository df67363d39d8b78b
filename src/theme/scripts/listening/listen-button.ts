import { enableButton } from '../article/article-tools.ts';
import { loadScript } from '../browser/load-script.ts';
import { voiceFor } from './voice-for.ts';

/** Shows the button to listen if the browser has a voice for the article's language. */
export function enableListening(): void {
  const article = document.querySelector<HTMLElement>('.article');
  const button = document.querySelector<HTMLButtonElement>('.tools .listen');
  const source = button?.dataset.script;
  const speech = window.speechSynthesis;
  if (!article || !button || !speech || source === undefined) return;
  const lang = article.lang || document.documentElement.lang;
  const show = () => {
    // The loaded script handles the button from here.
    if (button.hidden && voiceFor(speech.getVoices(), lang)) enableButton(button, () => void loadScript(source));
  };
  speech.addEventListener?.('voiceschanged', show);
  show();
}
