import { enableLanguages } from '../interface-language/enable-languages.ts';
import { showTextSize, storedTextSize, storeTextSize } from './text-size.ts';

/** Shows the button for text size and interface language if the browser supports popovers. */
export function enableDisplaySettings(): void {
  const button = document.querySelector<HTMLButtonElement>('button.comfort');
  const choices = document.querySelector<HTMLElement>('#comfort');
  if (button === null || choices === null) return;
  const languages = enableLanguages();
  if (!('popover' in choices)) return;
  choices.addEventListener('beforetoggle', languages);
  enableTextSize();
  // A popover is not positioned relative to its button.
  const position = () => {
    choices.style.top = `${button.getBoundingClientRect().bottom + 4}px`;
  };
  choices.addEventListener('beforetoggle', position);
  // Larger text moves the button.
  choices.addEventListener('input', position);
  choices.hidden = false;
  button.hidden = false;
}

function enableTextSize(): void {
  const range = document.querySelector<HTMLInputElement>('#text-size');
  if (range === null) return;
  const describe = () => range.setAttribute('aria-valuetext', `${range.value} %`);
  range.value = String(storedTextSize());
  range.addEventListener('input', () => {
    showTextSize(range.valueAsNumber);
    storeTextSize(range.valueAsNumber);
    describe();
  });
  describe();
}
