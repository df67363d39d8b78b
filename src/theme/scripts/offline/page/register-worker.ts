import type { Word } from '../plan/worker-message.ts';
import { announceBuild } from './announce-update.ts';

/**
 * Has the site read without a network, once the page is all there; not from the disk, not in an edition, which is whole
 * already, and not where an editor is at work.
 */
export function offerOffline(): void {
  const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
  const apart =
    Reflect.get(globalThis, 'sanchikaDataScripts') === true || document.querySelector('script[src*=live-reload]');
  if (!manifest || apart || !/^https?:$/.test(location.protocol) || !('serviceWorker' in navigator)) return;
  for (const way of document.querySelectorAll<HTMLElement>('.way-offline')) way.hidden = false;
  rememberLanguage();
  const begin = () => void register(new URL('./', manifest.href).href).catch(() => undefined);
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
}

async function register(scope: string): Promise<void> {
  const isShown = navigator.serviceWorker.controller === null;
  const registration = await navigator.serviceWorker.register(`${scope}sw.js`, { scope, updateViaCache: 'none' });
  announceBuild(registration);
  if (!isShown) return;
  const { active } = await navigator.serviceWorker.ready;
  const own = (url: string) => (url.startsWith(scope) ? [url.slice(scope.length)] : []);
  const pictures = [...document.images].flatMap(({ currentSrc }) => own(currentSrc));
  const [file = ''] = own(location.href.replace(/[?#].*$/, ''));
  active?.postMessage({ say: 'shown', file, pictures } satisfies Word);
}

/** In which language to say that the next page is not kept. */
function rememberLanguage(): void {
  if (document.body.classList.contains('page-offline')) return;
  try {
    sessionStorage.setItem('sanchika-language', document.documentElement.lang);
  } catch {
    // storage is shut off: it is said in the archive's language
  }
}
