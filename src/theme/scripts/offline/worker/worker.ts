// The service worker: `sw.js` names the build, then loads this.

import { isWord } from '../plan/worker-message.ts';
import { storesOf } from '../storage/stores.ts';
import { comeIntoUse } from './activate-build.ts';
import { takeUp } from './install-build.ts';
import { SiteWorker } from './site-worker.ts';
import type { WorkerScope } from './worker-scope.ts';

const scope = self as unknown as WorkerScope;
const plan = scope.sanchikaPlan;
const stores = storesOf(scope.registration.scope);
const site = new SiteWorker(stores, plan, scope);

scope.addEventListener('install', (event) => event.waitUntil(takeUp(stores, plan)));
scope.addEventListener('activate', (event) =>
  event.waitUntil(comeIntoUse(stores, plan).finally(() => scope.clients.claim())),
);
scope.addEventListener('fetch', (event) => site.answer(event));
scope.addEventListener('message', (event) => {
  const word: unknown = event.data;
  if (!isWord(word)) return;
  if (word.say === 'plan') event.ports[0]?.postMessage(plan);
  if (word.say === 'use') event.waitUntil(scope.skipWaiting());
  // Without a network now, it is stored when it is read again.
  if (word.say === 'shown') event.waitUntil(site.keepShown(word.file, word.pictures).catch(() => undefined));
});
