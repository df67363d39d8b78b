import { isStoredOnUse, type OfflinePlan } from '../plan/build-plan.ts';
import { fetchVerified } from '../storage/fetch-verified.ts';
import { readAtMost } from '../storage/read-at-most.ts';
import { nextBuild, type Stores } from '../storage/stores.ts';
import { findListed, findSeen, mayBeStored, seenCopy } from '../storage/verify-stored.ts';
import { pageFile, requestedFile } from './requested-file.ts';
import { SitePages } from './site-pages.ts';
import { storeReadPage } from './store-read-page.ts';
import { StoredPages } from './stored-pages.ts';
import type { FetchEvent, WorkerScope } from './worker-scope.ts';

/** After this time in milliseconds a stored page is shown. The request continues in the background. */
const networkTimeout = 3000;
/** Larger pictures and index files are stored only with the group that lists them, in bytes. */
const maxSeenBytes = 20_000_000;
/** `assets/page-E5KCZKYR.js` */
const assetName = /^assets\/[\w-]+-[A-Z0-9]{8}\.\w+$/;

/** Answers requests of the site's pages with the files of one build, from the network or from storage. */
export class SiteWorker {
  readonly #stores: Stores;
  readonly #plan: OfflinePlan;
  readonly #scope: WorkerScope;
  readonly #storedPages: StoredPages;
  /** Hashes of the files of the shell. */
  readonly #shell: ReadonlyMap<string, string>;
  readonly #pages: SitePages;
  readonly #tables: ReadonlySet<string>;
  /** Clients that show a stored page. They need the stored search table. */
  readonly #storedClients = new Set<string>();

  constructor(stores: Stores, plan: OfflinePlan, scope: WorkerScope) {
    this.#stores = stores;
    this.#plan = plan;
    this.#scope = scope;
    this.#storedPages = new StoredPages(stores, plan);
    this.#shell = new Map(plan.shell.map(([url, , hash]) => [url, hash]));
    this.#pages = new SitePages(plan);
    this.#tables = new Set([
      ...['search/shards.js', 'site.webmanifest'],
      ...plan.groups.map(({ name }) => `random/${name}.js`),
    ]);
  }

  /** Answers requests for files of the archive, by their exact addresses. The browser handles all others, as if there were no worker. */
  answer(event: FetchEvent): void {
    const { request } = event;
    const file = request.method === 'GET' ? requestedFile(request.url, this.#stores.scope) : undefined;
    if (file === undefined) return;
    const { search } = new URL(request.url);
    if (request.mode === 'navigate') {
      if (this.#pages.has(pageFile(file), search)) event.respondWith(this.#page(event, pageFile(file)));
    } else if (search !== '') return;
    else if (this.#tables.has(file)) event.respondWith(this.#table(event, file));
    else if (isStoredOnUse(file) || assetName.test(file)) event.respondWith(this.#named(event, file));
  }

  /** Stores a page and its pictures that were shown before the worker was active. */
  async storeShownPage(file: string, pictures: readonly string[]): Promise<void> {
    const { scope } = this.#stores;
    const page = await fetch(scope + file, { cache: 'no-cache' });
    if (this.#pages.has(pageFile(file), '') && !this.#shell.has(pageFile(file))) {
      await storeReadPage(this.#stores, this.#plan.version, pageFile(file), page);
    }
    const named = await this.#stores.named();
    for (const picture of pictures.filter((url) => isStoredOnUse(url))) {
      if (!(await findSeen(named, scope + picture))) await this.#storeSeen(picture, await fetch(scope + picture));
    }
  }

  async #page(event: FetchEvent, file: string): Promise<Response> {
    const network = this.#fetched(event, file);
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, networkTimeout));
    const quick = await Promise.race([network, late]);
    if (quick && quick.status < 500) return quick;
    const stored = await this.#storedPages.find(file);
    if (stored) {
      this.#storedClients.add(event.resultingClientId);
      event.waitUntil(network);
      return stored;
    }
    return (await network) ?? (this.#pages.names(file) ? this.#unavailable(event.request.url) : Response.error());
  }

  /** The network's response, or undefined. Pages are stored. */
  async #fetched(event: FetchEvent, file: string): Promise<Response | undefined> {
    const response = await fetch(event.request).catch(() => undefined);
    if (response && new URL(event.request.url).search === '' && !this.#shell.has(file)) {
      const { waiting, installing } = this.#scope.registration;
      const version = waiting || installing ? nextBuild : this.#plan.version;
      const storing = storeReadPage(this.#stores, version, file, response.clone());
      // Throws if the event has already ended. Then the page is stored only if there is time.
      try {
        event.waitUntil(storing);
      } catch {}
    }
    return response;
  }

  /** A file with a hash in its path. A stored one is used at once if a list names it, otherwise only if the network does not answer. */
  async #named(event: FetchEvent, file: string): Promise<Response> {
    const url = this.#stores.scope + file;
    const named = await this.#stores.named();
    const hash = this.#shell.get(file);
    const listed = await findListed(named, url, hash);
    if (listed) return listed;
    const network = fetch(event.request).catch(() => undefined);
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, networkTimeout));
    const quick = await Promise.race([network, late]);
    const response = quick?.ok ? quick : ((await findSeen(named, url)) ?? (await network));
    if (!response) {
      // The search reports missing files itself. An empty response avoids errors in the console.
      return file.startsWith('search/') ? new Response(null, { status: 204 }) : Response.error();
    }
    if (hash !== undefined) {
      const storing = fetchVerified(url, hash, { cache: 'default' }).then((copy) => named.put(url, copy));
      // A newer build may be online, or there is no free space.
      event.waitUntil(storing.catch(() => undefined));
    } else if (response === quick && isStoredOnUse(file)) {
      event.waitUntil(this.#storeSeen(file, response.clone()).catch(() => undefined));
    }
    return response;
  }

  /** Stores a picture or an index file that no list names. */
  async #storeSeen(file: string, response: Response): Promise<void> {
    const isPage = /^text\/html\b/.test(response.headers.get('Content-Type') ?? '');
    if (response.status !== 200 || response.redirected || isPage || !mayBeStored(response)) return;
    const bytes = await readAtMost(maxSeenBytes, response);
    if (bytes.byteLength === 0) return;
    const named = await this.#stores.named();
    await named.put(this.#stores.scope + file, await seenCopy(bytes, response.headers));
  }

  /** A file without a hash in its path, of the same build as the requesting page. */
  async #table(event: FetchEvent, file: string): Promise<Response> {
    const network = fetch(event.request).catch(() => undefined);
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, networkTimeout));
    const quick = this.#storedClients.has(event.clientId) ? undefined : await Promise.race([network, late]);
    if (quick && quick.status < 500) return quick;
    return (await this.#storedPages.find(file)) ?? (await network) ?? Response.error();
  }

  #unavailable(address: string): Response {
    const { scope } = this.#stores;
    const page = new URL('offline.html', scope);
    page.searchParams.set('page', address.slice(scope.length));
    return Response.redirect(page.href);
  }
}
