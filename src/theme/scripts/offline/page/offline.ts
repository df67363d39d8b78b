// The page for offline reading. It also replaces requested pages that are not available offline.
import { onLabelLanguage } from '../../browser/shown-texts.ts';
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

async function start(shown: PageLanguage): Promise<void> {
  translatePage(shown);
  const parts = offlineElements(shown);
  let said: 'fromDisk' | 'unsupported' | 'waiting' | 'notReady' | undefined;
  let page: OfflinePage | undefined;
  const say = (name: typeof said) => {
    said = name;
    parts.status.textContent = name ? shown.texts[name] : '';
  };
  if (requested !== undefined) {
    parts.missing.hidden = false;
    parts.again.href = requested;
    document.title = shown.texts.missing;
  }
  onLabelLanguage(() => {
    Object.assign(shown, pageLanguage(all, requested !== undefined));
    translatePage(shown);
    if (requested !== undefined) document.title = shown.texts.missing;
    page?.translate();
    if (said) say(said);
  });
  const isSite = document.querySelector('link[rel=manifest]') !== null && /^https?:$/.test(location.protocol);
  if (!isSite) return say('fromDisk');
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return say('unsupported');
  try {
    say('waiting');
    const stores = storesOf(root);
    // Fails immediately without storage.
    await stores.state();
    const plan = await workerPlan(root);
    if (!plan) return say('notReady');
    page = new OfflinePage(stores, plan, shown, parts);
    await page.show();
    say(undefined);
    await listReadPages(stores, plan, parts);
  } catch (error) {
    // The worker's script could not be loaded, or storage is disabled, for example in a private window.
    say(error instanceof TypeError ? 'notReady' : 'unsupported');
  }
}

/** Shows the texts of the page in a language. */
function translatePage({ lang, texts }: PageLanguage): void {
  const main = document.querySelector<HTMLElement>('main');
  if (!main || lang === (main.lang || document.documentElement.lang)) return;
  main.lang = lang;
  main.dir = texts.direction;
  for (const element of main.querySelectorAll<HTMLElement>('[data-text]')) {
    const text = Reflect.get(texts, element.dataset.text?.replace('offlinePage.', '') ?? '');
    if (typeof text !== 'string') continue;
    if (element.localName === 'h1') document.title = document.title.replace(element.textContent, () => text);
    element.textContent = text;
  }
}
