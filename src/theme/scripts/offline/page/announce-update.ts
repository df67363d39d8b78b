import type { Word } from '../plan/worker-message.ts';

/** Says when a new build of the site is ready, or in use already; it is taken up at the press of a button, never under a reader's eyes. */
export function announceBuild(registration: ServiceWorkerRegistration): void {
  const notice = document.querySelector<HTMLElement>('.new-build');
  const button = notice?.querySelector('button');
  if (!notice || !button) return;
  const worker = navigator.serviceWorker;
  const isFirst = worker.controller === null;
  let isAsked = false;
  const show = () => {
    notice.hidden = false;
  };
  const watch = (installing: ServiceWorker | null) =>
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && worker.controller) show();
    });
  button.addEventListener('click', () => {
    isAsked = true;
    const { waiting } = registration;
    if (waiting) waiting.postMessage({ say: 'use' } satisfies Word);
    else location.reload();
  });
  worker.addEventListener('controllerchange', () => {
    if (isAsked) location.reload();
    // Another tab has taken it up.
    else if (!isFirst) show();
  });
  registration.addEventListener('updatefound', () => watch(registration.installing));
  watch(registration.installing);
  if (registration.waiting && worker.controller) show();
}
