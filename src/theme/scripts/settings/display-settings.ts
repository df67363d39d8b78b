import { offerFurniture } from '../interface-language/choose-interface-language.ts';
import { keepTextSize, showTextSize, storedTextSize } from './text-size.ts';

/** Shows the button for the size of the letters and the language of the furniture, where the browser can open its choices. */
export function offerComfort(): void {
  const button = document.querySelector<HTMLButtonElement>('button.comfort');
  const choices = document.querySelector<HTMLElement>('#comfort');
  if (button === null || choices === null) return;
  offerFurniture();
  if (!('popover' in choices)) return;
  offerTextSize();
  // What is open lies above the page, and knows nothing of the button that opened it.
  const place = () => {
    choices.style.top = `${button.getBoundingClientRect().bottom + 4}px`;
  };
  choices.addEventListener('beforetoggle', place);
  // Larger letters move the button.
  choices.addEventListener('input', place);
  choices.hidden = false;
  button.hidden = false;
}

function offerTextSize(): void {
  const range = document.querySelector<HTMLInputElement>('#text-size');
  if (range === null) return;
  const tell = () => range.setAttribute('aria-valuetext', `${range.value} %`);
  range.value = String(storedTextSize());
  range.addEventListener('input', () => {
    showTextSize(range.valueAsNumber);
    keepTextSize(range.valueAsNumber);
    tell();
  });
  tell();
}
