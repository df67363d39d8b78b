// The page for offline reading. It also replaces requested pages that are not available offline.
import { storesOf } from '../storage/stores.ts';
import { listReadPages } from './list-read-pages.ts';
import { offlineElements } from './offline-elements.ts';
import { OfflinePage } from './offline-page.ts';
import { type PageLanguage, pageLanguage } from './page-language.ts';
import type { OfflineTexts } from './page-texts.ts';
import { requestedPage } from './requested-page.ts';
import { workerPlan } from './worker-plan.ts';

const all: Readonly<Record<string, OfflineTexts>> = JSON.parse(
  document.querySelector('#offline-texts')?.textContent ?? '{}',
);
const root = new URL('./', location.href).href;
const requested = requestedPage(location.search, root);
const language = pageLanguage(all, requested !== undefined);
if (language) void start(language);

async function start({ lang, texts }: PageLanguage): Promise<void> {
  translatePage({ lang, texts });
  const parts = offlineElements(texts, lang);
  const say = (text: string) => {
    parts.status.textContent = text;
  };
  if (requested !== undefined) {
    parts.missing.hidden = false;
    parts.again.href = requested;
    document.title = texts.missing;
  }
  const isSite = document.querySelector('link[rel=manifest]') !== null && /^https?:$/.test(location.protocol);
  if (!isSite) return say(texts.fromDisk);
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return say(texts.unsupported);
  try {
    say(texts.waiting);
    const stores = storesOf(root);
    // Fails immediately without storage.
    await stores.state();
    const plan = await workerPlan(root);
    if (!plan) return say(texts.notReady);
    await new OfflinePage(stores, plan, { lang, texts }, parts).show();
    say('');
    await listReadPages(stores, plan, parts);
  } catch (error) {
    // The worker's script could not be loaded, or storage is disabled, for example in a private window.
    say(error instanceof TypeError ? texts.notReady : texts.unsupported);
  }
}

/** Shows the texts of the page in a language. */
function translatePage({ lang, texts }: PageLanguage): void {
  const main = document.querySelector<HTMLElement>('main');
  if (!main || lang === document.documentElement.lang) return;
  main.lang = lang;
  main.dir = texts.direction;
  for (const element of main.querySelectorAll<HTMLElement>('[data-text]')) {
    const text = Reflect.get(texts, element.dataset.text ?? '');
    if (typeof text === 'string') element.textContent = text;
  }
}
