import type { FickleHost } from '../fickle-host.ts';
import type { Reader } from './reader.ts';
import { type Question, type WalkTimes, walk } from './walk.ts';

/** The site's worker has set itself up. */
const isReady = `navigator.serviceWorker.ready.then(async () => {
  while (navigator.serviceWorker.controller?.state !== 'activated') await new Promise((again) => setTimeout(again, 50));
  return true;
})`;

/** A visit, then the walk once with the network and once without: what the second one took. */
export async function walkOffline(
  reader: Reader,
  host: FickleHost,
  questions: readonly Question[],
): Promise<WalkTimes> {
  const home = `${host.url}index.html`;
  await reader.open(home);
  await reader.ask(isReady);
  await walk(reader, home, questions);
  host.mood = () => 'gone';
  return walk(reader, home, questions);
}
