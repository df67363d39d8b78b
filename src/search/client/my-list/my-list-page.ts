import { copyText } from '../../../theme/scripts/browser/copy-text.ts';
import {
  type KeptArticle,
  keptArticles,
  storeArticles,
  validArticles,
} from '../../../theme/scripts/browser/kept-articles.ts';
import { labelLanguage, markLanguage, onLabelLanguage } from '../../../theme/scripts/browser/shown-texts.ts';
import type { SearchTable } from '../../format/search-table.ts';
import type { ResultText } from '../../format/shard-table.ts';
import { exportFormats } from '../export/export-formats.ts';
import { saveFile } from '../export/save-file.ts';
import type { FileCache } from '../files/file-cache.ts';
import { LoadError } from '../files/load-error.ts';
import { loaderFor } from '../files/loader-for.ts';
import { formatCount } from '../page/strings.ts';
import { ArticleFinder } from './article-finder.ts';
import { readListAddress, writeListAddress } from './list-address.ts';
import { listItem } from './list-item.ts';
import { listTexts, type MyListData } from './my-list-texts.ts';

/** The elements of the page. */
export interface MyListParts {
  readonly box: HTMLElement;
  readonly list: HTMLElement;
  readonly status: HTMLElement;
  readonly retry: HTMLElement;
  readonly tools: HTMLElement;
  readonly shared: HTMLElement;
  readonly data: MyListData;
}

/** The reader's own list, or one of the address. */
export class MyListPage {
  readonly #parts: MyListParts;
  readonly #root: string;
  readonly #files: FileCache;
  readonly #finder: ArticleFinder;
  readonly #found = new Map<string, ResultText>();
  #articles: readonly KeptArticle[] = [];
  #isShared = false;
  #running = 0;

  constructor(parts: MyListParts, table: SearchTable) {
    this.#parts = parts;
    this.#root = parts.box.dataset.root ?? '';
    this.#files = loaderFor(new URL(`${this.#root}search/`, document.baseURI).href);
    this.#finder = new ArticleFinder(table, this.#files.load);
  }

  /** Shows the list of the address, or the reader's own. */
  start(): void {
    const { box, retry, tools } = this.#parts;
    const on = (name: string, act: () => void) =>
      box.querySelector(`[data-list="${name}"]`)?.addEventListener('click', act);
    on('share', () => void this.#share());
    on('print', () => print());
    on('add', () => this.#addAll());
    for (const format of exportFormats) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = format.name;
      button.addEventListener('click', () => this.#save(format));
      tools.querySelector('.search-export')?.append(' ', button);
    }
    retry.addEventListener('click', () => void this.#draw());
    addEventListener('hashchange', () => this.#read());
    // Another tab has changed the list.
    addEventListener('storage', () => this.#isShared || this.#read());
    onLabelLanguage(() => void this.#draw());
    this.#read();
  }

  #read(): void {
    const shared = readListAddress(location.hash);
    this.#isShared = shared !== undefined;
    this.#articles = shared ?? keptArticles();
    void this.#draw();
  }

  /** Changes the reader's list and stores it. */
  #change(articles: readonly KeptArticle[]): void {
    this.#articles = articles;
    if (!storeArticles(articles)) this.#parts.status.textContent = listTexts(this.#parts.data).texts.notStored;
  }

  async #draw(focus?: readonly [index: number, act: string]): Promise<void> {
    this.#running += 1;
    const running = this.#running;
    const { list, status, retry, tools, shared, data } = this.#parts;
    this.#files.forgetFailures();
    const failed = new Set<string>();
    await Promise.all(this.#articles.map((article) => this.#find(article, failed)));
    if (running !== this.#running) return;
    const lang = labelLanguage();
    const { texts, articles } = listTexts(data);
    const context = { texts, lang, root: this.#root };
    const items = this.#articles.map((article, index) => {
      const text = this.#found.get(article.url);
      return listItem(
        { article, text, isFailed: failed.has(article.url) },
        context,
        this.#isShared ? undefined : this.#actions(article, index),
      );
    });
    list.replaceChildren(...items);
    shared.hidden = !this.#isShared;
    tools.hidden = items.length === 0;
    retry.hidden = failed.size === 0;
    status.textContent = items.length === 0 ? texts.empty : formatCount(articles, items.length, lang);
    markLanguage(status, lang);
    if (!focus) return;
    const [index, act] = focus;
    const near = items[Math.min(index, items.length - 1)];
    (near?.querySelector<HTMLElement>(`[data-act="${act}"]`) ?? list).focus();
  }

  async #find(article: KeptArticle, failed: Set<string>): Promise<void> {
    if (this.#found.has(article.url)) return;
    try {
      const text = await this.#finder.find(article);
      if (text) this.#found.set(article.url, text);
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      failed.add(article.url);
    }
  }

  #actions({ url }: KeptArticle, index: number) {
    return {
      move: (by: -1 | 1) => {
        const to = Math.min(this.#articles.length - 1, Math.max(0, index + by));
        const moved = this.#articles.filter((each) => each.url === url);
        this.#change(this.#articles.filter((each) => each.url !== url).toSpliced(to, 0, ...moved));
        void this.#draw([to, by < 0 ? 'up' : 'down']);
      },
      remove: () => {
        this.#change(this.#articles.filter((each) => each.url !== url));
        void this.#draw([index, 'remove']);
      },
      note: (note: string) => this.#change(this.#articles.map((each) => (each.url === url ? { ...each, note } : each))),
    };
  }

  /** Puts the articles of a shared list behind those of the reader. */
  #addAll(): void {
    storeArticles(validArticles([...keptArticles(), ...this.#articles]));
    location.hash = '';
    this.#read();
  }

  async #share(): Promise<void> {
    const { box, data, status } = this.#parts;
    const address = box.querySelector<HTMLElement>('.list-address');
    if (!address) return;
    address.hidden = false;
    address.textContent = `${new URL('list.html', data.source.url).href}#${writeListAddress(this.#articles)}`;
    if (await copyText(address)) status.textContent = listTexts(data).texts.copied;
  }

  #save({ extension, type, write }: (typeof exportFormats)[number]): void {
    const found = this.#articles.flatMap(({ url, note }) => {
      const text = this.#found.get(url);
      return text ? [{ text, note }] : [];
    });
    const texts = found.map(({ text }) => text);
    const notes = found.map(({ note }) => note);
    saveFile(`list.${extension}`, type, write(texts, this.#parts.data.source, notes));
  }
}
