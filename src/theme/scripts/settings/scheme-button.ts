import { storeChoice } from '../browser/stored-choice.ts';

/** Shows the button for light and dark colors, which needs scripts. */
export function enableSchemeButton(): void {
  const button = document.querySelector<HTMLButtonElement>('button.scheme');
  if (button === null) return;
  const prefersDark = matchMedia('(prefers-color-scheme: dark)');
  // A script in the head has applied the stored choice to the document.
  const { dataset } = document.documentElement;
  const current = () => dataset.scheme ?? (prefersDark.matches ? 'dark' : 'light');
  const press = () => button.setAttribute('aria-pressed', String(current() === 'dark'));
  button.addEventListener('click', () => {
    dataset.scheme = current() === 'dark' ? 'light' : 'dark';
    storeChoice('scheme', dataset.scheme);
    press();
  });
  prefersDark.addEventListener('change', press);
  press();
  button.hidden = false;
}
