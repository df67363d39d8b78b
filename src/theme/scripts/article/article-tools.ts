/** Shows the buttons to share and to print, and adds the date to printed pages. */
export function enableArticleTools(): void {
  const button = (name: string) => document.querySelector<HTMLButtonElement>(`.tools .${name}`);
  if (typeof navigator.share === 'function') enableButton(button('share'), share);
  enableButton(button('print'), () => window.print());
  window.addEventListener('beforeprint', datePrint);
}

/** Shows a button and its row. */
export function enableButton(button: HTMLButtonElement | null, act: () => void): void {
  if (button === null) return;
  button.addEventListener('click', act);
  button.hidden = false;
  if (button.parentElement) button.parentElement.hidden = false;
}

function share(): void {
  const title = document.querySelector('h1')?.textContent ?? document.title;
  const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  navigator.share({ title, url }).catch(() => {
    // The reader closed the share sheet.
  });
}

function datePrint(): void {
  const permalink = document.querySelector<HTMLElement>('.permalink');
  if (permalink?.dataset.printed === undefined) return;
  const today = new Intl.DateTimeFormat(`${permalink.lang || document.documentElement.lang}-u-nu-latn`, {
    dateStyle: 'long',
  });
  const line = permalink.querySelector('span') ?? document.createElement('span');
  line.textContent = ` · ${permalink.dataset.printed.replace('{date}', today.format())}`;
  permalink.append(line);
}
