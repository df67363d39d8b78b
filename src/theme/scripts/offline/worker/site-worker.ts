import { type BuildPlan, namesContent } from '../plan/build-plan.ts';
import { nextBuild, type Stores } from '../storage/stores.ts';
import { fileOf, pageFile } from './requested-file.ts';
import { isPage, keepRead } from './store-read-page.ts';
import { storedPage } from './stored-page.ts';
import type { FetchEvent, WorkerScope } from './worker-scope.ts';

/** A network that is slower than this gives way to what is stored, and goes on in the background. */
const patience = 3000;

/** Answers the requests of the site's pages with one build's files, from the network or from what is stored. */
export class SiteWorker {
  readonly #stores: Stores;
  readonly #plan: BuildPlan;
  readonly #scope: WorkerScope;
  readonly #shell: ReadonlySet<string>;
  /** Pages that were shown as they are stored, which go with the table of the search as it is stored. */
  readonly #shownStored = new Set<string>();

  constructor(stores: Stores, plan: BuildPlan, scope: WorkerScope) {
    this.#stores = stores;
    this.#plan = plan;
    this.#scope = scope;
    this.#shell = new Set(plan.shell.map(([url]) => url));
  }

  /** Answers what is the site's own to answer; leaves all else to the network. */
  answer(event: FetchEvent): void {
    const { request } = event;
    const file = request.method === 'GET' ? fileOf(request.url, this.#stores.scope) : undefined;
    if (file === undefined) return;
    if (request.mode === 'navigate') event.respondWith(this.#page(event, pageFile(file)));
    else if (namesContent(file)) event.respondWith(this.#named(event, file));
    else if (/^random\/|^search\/shards\.js$|\.webmanifest$/.test(file)) event.respondWith(this.#table(event, file));
  }

  /** Stores a page that was on the screen before the worker was there, and its pictures. */
  async keepShown(file: string, pictures: readonly string[]): Promise<void> {
    const { scope } = this.#stores;
    const page = await fetch(scope + file, { cache: 'no-cache' });
    if (page.status === 200 && !this.#shell.has(pageFile(file))) {
      await keepRead(this.#stores, this.#plan.version, pageFile(file), page);
    }
    const named = await this.#stores.named();
    for (const picture of pictures.filter((url) => namesContent(url))) await named.add(scope + picture);
  }

  async #page(event: FetchEvent, file: string): Promise<Response> {
    const network = this.#fetched(event, file);
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
    const quick = await Promise.race([network, late]);
    if (quick && quick.status < 500) return quick;
    const stored = await storedPage(this.#stores, this.#plan, file);
    if (stored) {
      this.#shownStored.add(event.resultingClientId);
      event.waitUntil(network);
      return stored;
    }
    return (await network) ?? this.#notKept(event.request.url);
  }

  /** The network's answer, or undefined where there is none; a page is stored on its way. */
  async #fetched(event: FetchEvent, file: string): Promise<Response | undefined> {
    const response = await fetch(event.request).catch(() => undefined);
    if (response && isPage(response) && !this.#shell.has(file)) {
      const { waiting, installing } = this.#scope.registration;
      const version = waiting || installing ? nextBuild : this.#plan.version;
      const storing = keepRead(this.#stores, version, file, response.clone());
      // Too late to ask for more time where the answer came after all else was done; then it is stored if there is time.
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
      // The search says itself which files it could not have: nothing in their place keeps the console free of errors.
      if (file.startsWith('search/')) return new Response(null, { status: 204 });
      throw error;
    });
    if (response.status === 200 && !/^text\/html\b/.test(response.headers.get('Content-Type') ?? '')) {
      // Without room for it it is not stored.
      event.waitUntil(named.put(url, response.clone()).catch(() => undefined));
    }
    return response;
  }

  /** A file that keeps its name, of the same build as the page that asks for it. */
  async #table(event: FetchEvent, file: string): Promise<Response> {
    const network = fetch(event.request).catch(() => undefined);
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
    const quick = this.#shownStored.has(event.clientId) ? undefined : await Promise.race([network, late]);
    if (quick && quick.status < 500) return quick;
    return (await storedPage(this.#stores, this.#plan, file)) ?? (await network) ?? Response.error();
  }

  #notKept(address: string): Response {
    const { scope } = this.#stores;
    const page = new URL('offline.html', scope);
    page.searchParams.set('page', address.slice(scope.length));
    return Response.redirect(page.href);
  }
}
