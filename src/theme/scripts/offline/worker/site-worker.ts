import { type BuildPlan, namesContent } from '../plan/build-plan.ts';
import { nextBuild, type Stores } from '../storage/stores.ts';
import { pageFile, requestedFile } from './requested-file.ts';
import { isPage, storeReadPage } from './store-read-page.ts';
import { StoredPages } from './stored-pages.ts';
import type { FetchEvent, WorkerScope } from './worker-scope.ts';

/** After this time in milliseconds a stored page is shown. The request continues in the background. */
const networkTimeout = 3000;

/** Answers requests of the site's pages with the files of one build, from the network or from storage. */
export class SiteWorker {
  readonly #stores: Stores;
  readonly #plan: BuildPlan;
  readonly #scope: WorkerScope;
  readonly #storedPages: StoredPages;
  readonly #shell: ReadonlySet<string>;
  /** Clients that show a stored page. They need the stored search table. */
  readonly #storedClients = new Set<string>();

  constructor(stores: Stores, plan: BuildPlan, scope: WorkerScope) {
    this.#stores = stores;
    this.#plan = plan;
    this.#scope = scope;
    this.#storedPages = new StoredPages(stores, plan);
    this.#shell = new Set(plan.shell.map(([url]) => url));
  }

  /** Answers requests for files of the site. All others go to the network. */
  answer(event: FetchEvent): void {
    const { request } = event;
    const file = request.method === 'GET' ? requestedFile(request.url, this.#stores.scope) : undefined;
    if (file === undefined) return;
    if (request.mode === 'navigate') event.respondWith(this.#page(event, pageFile(file)));
    else if (namesContent(file)) event.respondWith(this.#named(event, file));
    else if (/^random\/|^search\/shards\.js$|\.webmanifest$/.test(file)) event.respondWith(this.#table(event, file));
  }

  /** Stores a page and its pictures that were shown before the worker was active. */
  async storeShownPage(file: string, pictures: readonly string[]): Promise<void> {
    const { scope } = this.#stores;
    const page = await fetch(scope + file, { cache: 'no-cache' });
    if (page.status === 200 && !this.#shell.has(pageFile(file))) {
      await storeReadPage(this.#stores, this.#plan.version, pageFile(file), page);
    }
    const named = await this.#stores.named();
    for (const picture of pictures.filter((url) => namesContent(url))) await named.add(scope + picture);
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
    return (await network) ?? this.#unavailable(event.request.url);
  }

  /** The network's response, or undefined. Pages are stored. */
  async #fetched(event: FetchEvent, file: string): Promise<Response | undefined> {
    const response = await fetch(event.request).catch(() => undefined);
    if (response && isPage(response) && !this.#shell.has(file)) {
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

  async #named(event: FetchEvent, file: string): Promise<Response> {
    const url = this.#stores.scope + file;
    const named = await this.#stores.named();
    const stored = await named.match(url);
    if (stored) return stored;
    const response = await fetch(event.request).catch((error: unknown) => {
      // The search reports missing files itself. An empty response avoids errors in the console.
      if (file.startsWith('search/')) return new Response(null, { status: 204 });
      throw error;
    });
    if (response.status === 200 && !/^text\/html\b/.test(response.headers.get('Content-Type') ?? '')) {
      // Without free space it is not stored.
      event.waitUntil(named.put(url, response.clone()).catch(() => undefined));
    }
    return response;
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
