// The service worker: `sw.js` names the build, then loads this.
import { storesOf } from '../stores.ts';
import { isWord } from '../word.ts';
import { comeIntoUse } from './come-into-use.ts';
import { SiteWorker } from './site-worker.ts';
import { takeUp } from './take-up.ts';
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
