import type { WorkerMessage } from '../plan/worker-message.ts';

/** Shows a notice when a new build is ready or active. The page reloads only when the reader presses the button. */
export function announceUpdate(registration: ServiceWorkerRegistration): void {
  const notice = document.querySelector<HTMLElement>('.new-build');
  const button = notice?.querySelector('button');
  if (!notice || !button) return;
  const worker = navigator.serviceWorker;
  // Not on a first visit, also if its worker becomes active meanwhile. The worker of an archive in a folder above may control the page.
  let isControlled = registration.active !== null && worker.controller === registration.active;
  let isRequested = false;
  const show = () => {
    notice.hidden = false;
  };
  const watch = (installing: ServiceWorker | null) =>
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && registration.active) show();
    });
  button.addEventListener('click', () => {
    isRequested = true;
    const { waiting } = registration;
    if (waiting) waiting.postMessage({ say: 'use' } satisfies WorkerMessage);
    else location.reload();
  });
  worker.addEventListener('controllerchange', () => {
    if (isRequested) location.reload();
    // Another tab activated it.
    else if (isControlled) show();
    isControlled = true;
  });
  registration.addEventListener('updatefound', () => watch(registration.installing));
  watch(registration.installing);
  if (registration.waiting && registration.active) show();
}
