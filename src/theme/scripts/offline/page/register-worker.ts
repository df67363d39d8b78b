import { storeChoice } from '../../browser/stored-choice.ts';
import type { WorkerMessage } from '../plan/worker-message.ts';
import { announceUpdate } from './announce-update.ts';

/**
 * Registers the service worker after the page has loaded. Not for pages opened from the disk, in an edition, which is complete
 * already, or in the preview with live reload.
 */
export function registerWorker(): void {
  const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
  const isExcluded =
    Reflect.get(globalThis, 'sanchikaDataScripts') === true || document.querySelector('script[src*=live-reload]');
  if (!manifest || isExcluded || !/^https?:$/.test(location.protocol) || !('serviceWorker' in navigator)) return;
  for (const link of document.querySelectorAll<HTMLElement>('.way-offline')) link.hidden = false;
  // For the offline page, in case the next page is not available.
  if (!document.body.classList.contains('page-offline'))
    storeChoice('page-language', document.documentElement.lang, 'sessionStorage');
  // The script is deferred: it always runs before this event.
  addEventListener('load', () => void register(new URL('./', manifest.href).href).catch(() => undefined));
}

async function register(scope: string): Promise<void> {
  const registration = await navigator.serviceWorker.register(`${scope}sw.js`, { scope, updateViaCache: 'none' });
  const isFirstVisit = !registration.active;
  announceUpdate(registration);
  if (!isFirstVisit) return;
  const { active } = await navigator.serviceWorker.ready;
  const relativePath = (url: string) => (url.startsWith(scope) ? [url.slice(scope.length)] : []);
  const pictures = [...document.images].flatMap(({ currentSrc }) => relativePath(currentSrc));
  const [file = ''] = relativePath(location.href.replace(/[?#].*/, ''));
  active?.postMessage({ say: 'shown', file, pictures } satisfies WorkerMessage);
}
