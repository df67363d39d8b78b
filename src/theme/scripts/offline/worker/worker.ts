// The service worker. `sw.js` sets the plan of the build and loads this script.

import { isWorkerMessage } from '../plan/worker-message.ts';
import { storesOf } from '../storage/stores.ts';
import { activateBuild } from './activate-build.ts';
import { installBuild } from './install-build.ts';
import { SiteWorker } from './site-worker.ts';
import type { WorkerScope } from './worker-scope.ts';

const scope = self as unknown as WorkerScope;
const plan = scope.sanchikaPlan;
const stores = storesOf(scope.registration.scope);
const site = new SiteWorker(stores, plan, scope);

scope.addEventListener('install', (event) => event.waitUntil(installBuild(stores, plan)));
scope.addEventListener('activate', (event) =>
  event.waitUntil(activateBuild(stores, plan).finally(() => scope.clients.claim())),
);
scope.addEventListener('fetch', (event) => site.answer(event));
scope.addEventListener('message', (event) => {
  const message: unknown = event.data;
  if (!isWorkerMessage(message)) return;
  if (message.say === 'plan') event.ports[0]?.postMessage(plan);
  if (message.say === 'use') event.waitUntil(scope.skipWaiting());
  // Without a network, the page is stored the next time it is opened.
  if (message.say === 'shown')
    event.waitUntil(site.storeShownPage(message.file, message.pictures).catch(() => undefined));
});
