import { findArticles } from './find-article.ts';

/**
 * Finds the article of an old address: on the page for unknown addresses the address that was opened, on the page of old addresses the one
 * that the reader types. Opens the article if there is only one.
 */
function startLookUp(): void {
  const lookUp = document.querySelector<HTMLElement>('.look-up');
  if (!lookUp) return;
  const form = lookUp.querySelector('form');
  const input = form?.querySelector('input');
  if (!form || !input) {
    void lookUpAddress(lookUp, [location.href, pathInSite(lookUp.dataset.root ?? '')]);
    return;
  }
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.replaceState(null, '', `?${new URLSearchParams({ [input.name]: input.value })}`);
    void lookUpAddress(lookUp, [input.value]);
  });
  input.value = new URLSearchParams(location.search).get(input.name) ?? '';
  if (input.value !== '') void lookUpAddress(lookUp, [input.value]);
}

async function lookUpAddress(lookUp: HTMLElement, addresses: readonly string[]): Promise<void> {
  const { root = '', digits = '0' } = lookUp.dataset;
  const [several, none, list] = ['.several', '.none', 'ul'].map((name) => lookUp.querySelector<HTMLElement>(name));
  let urls: readonly string[] = [];
  for (const address of addresses) if (urls.length === 0) urls = await findArticles(address, root, Number(digits));
  const [first] = urls;
  if (first !== undefined && urls.length === 1) {
    location.replace(root + first);
    return;
  }
  if (several) several.hidden = urls.length === 0;
  if (none) none.hidden = urls.length > 0;
  list?.replaceChildren(...urls.map((url) => itemOf(root, url)));
}

function itemOf(root: string, url: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = root + url;
  link.textContent = decodeURI(url);
  item.append(link);
  return item;
}

// The part of this page's address below the site's root.
function pathInSite(root: string): string {
  const base = new URL(root, location.href).pathname;
  const path = location.pathname.startsWith(base) ? location.pathname.slice(base.length) : location.pathname;
  return `/${path}${location.search}`;
}

startLookUp();
