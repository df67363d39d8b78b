// The page for reading without a network, and in place of a page that is not kept.
import { storesOf } from '../storage/stores.ts';
import { showRead } from './list-read-pages.ts';
import { OfflinePage } from './offline-page.ts';
import { type PageLanguage, pageLanguage } from './page-language.ts';
import { pageParts } from './page-parts.ts';
import type { OfflineTexts } from './page-texts.ts';
import { wantedPage } from './requested-page.ts';
import { planOfWorker } from './worker-plan.ts';

const all: Readonly<Record<string, OfflineTexts>> = JSON.parse(
  document.querySelector('#offline-texts')?.textContent ?? '{}',
);
const root = new URL('./', location.href).href;
const wanted = wantedPage(location.search, root);
const language = pageLanguage(all, wanted !== undefined);
if (language) void begin(language);

async function begin({ lang, texts }: PageLanguage): Promise<void> {
  speak({ lang, texts });
  const parts = pageParts(texts, lang);
  const say = (text: string) => {
    parts.status.textContent = text;
  };
  if (wanted !== undefined) {
    parts.missing.hidden = false;
    parts.again.href = wanted;
    document.title = texts.missing;
  }
  const isSite = document.querySelector('link[rel=manifest]') !== null && /^https?:$/.test(location.protocol);
  if (!isSite) return say(texts.fromDisk);
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return say(texts.unsupported);
  try {
    say(texts.waiting);
    const stores = storesOf(root);
    // Fails at once where there is no storage.
    await stores.state();
    const plan = await planOfWorker(root);
    if (!plan) return say(texts.notReady);
    await new OfflinePage(stores, plan, { lang, texts }, parts).show();
    say('');
    await showRead(stores, plan, parts);
  } catch (error) {
    // The worker's script could not be had; or a private window, or storage that is shut off.
    say(error instanceof TypeError ? texts.notReady : texts.unsupported);
  }
}

/** Says the page's own texts in a language. */
function speak({ lang, texts }: PageLanguage): void {
  const main = document.querySelector<HTMLElement>('main');
  if (!main || lang === document.documentElement.lang) return;
  main.lang = lang;
  main.dir = lang === 'ur' ? 'rtl' : 'ltr';
  for (const place of main.querySelectorAll<HTMLElement>('[data-text]')) {
    const text = Reflect.get(texts, place.dataset.text ?? '');
    if (typeof text === 'string') place.textContent = text;
  }
}
