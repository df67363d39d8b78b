/** Shows the buttons to share and to print; and says on paper when it was printed. */
export function offerTools(): void {
  const button = (name: string) => document.querySelector<HTMLButtonElement>(`.tools .${name}`);
  if (typeof navigator.share === 'function') offer(button('share'), share);
  offer(button('print'), () => window.print());
  window.addEventListener('beforeprint', datePrint);
}

/** Shows a button, and the row that it stands in. */
export function offer(button: HTMLButtonElement | null, act: () => void): void {
  if (button === null) return;
  button.addEventListener('click', act);
  button.hidden = false;
  if (button.parentElement) button.parentElement.hidden = false;
}

function share(): void {
  const title = document.querySelector('h1')?.textContent ?? document.title;
  const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  navigator.share({ title, url }).catch(() => {
    // Whoever closes the sheet has changed their mind, which is no failure.
  });
}

function datePrint(): void {
  const place = document.querySelector<HTMLElement>('.permalink');
  if (place?.dataset.printed === undefined) return;
  const today = new Intl.DateTimeFormat(`${place.lang || document.documentElement.lang}-u-nu-latn`, {
    dateStyle: 'long',
  });
  const line = place.querySelector('span') ?? document.createElement('span');
  line.textContent = ` · ${place.dataset.printed.replace('{date}', today.format())}`;
  place.append(line);
}
