import { type Scheme, storedScheme, storeScheme } from './stored-scheme.ts';

/** Shows the button for light and dark colors, which needs scripts. */
export function enableSchemeButton(): void {
  const button = document.querySelector<HTMLButtonElement>('button.scheme');
  if (button === null) return;
  const prefersDark = matchMedia('(prefers-color-scheme: dark)');
  const current = (): Scheme => storedScheme() ?? shown() ?? (prefersDark.matches ? 'dark' : 'light');
  const press = () => button.setAttribute('aria-pressed', String(current() === 'dark'));
  button.addEventListener('click', () => {
    const scheme = current() === 'dark' ? 'light' : 'dark';
    storeScheme(scheme);
    document.documentElement.dataset.scheme = scheme;
    press();
  });
  prefersDark.addEventListener('change', press);
  press();
  button.hidden = false;
}

function shown(): Scheme | null {
  const scheme = document.documentElement.dataset.scheme;
  return scheme === 'light' || scheme === 'dark' ? scheme : null;
}
