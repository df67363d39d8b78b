import { detached } from '../detached.ts';
import type { RecordImage } from '../record/article-record.ts';
import type { OldAddress } from '../record/record-resolve.ts';
import { textUnder, wholeText, type XmlElement } from '../xml/xml-element.ts';
import { type Post, readPost } from './read-post.ts';
import { unfit } from './unfit.ts';

// Beyond so many posts, links between them lead to the old site: an index of them all would need too much memory.
const mostAddresses = 250_000;

/** What an export says about all of its posts. */
export class Blog {
  readonly #authors = new Map<string, string>();
  readonly #uploads = new Map<string, RecordImage>();
  readonly #uploadsOf = new Map<string, string[]>();
  readonly #posts = new Map<string, string>();
  readonly #about = new Map<string, string>();

  /** Takes in an element; those about the blog come before its items. */
  learn(element: XmlElement, claim: (post: Post) => string | undefined): void {
    if (element.name === 'item') this.#item(readPost(element), claim);
    else if (element.name === 'wp:author') {
      const login = textUnder(element, 'wp:author_login') ?? '';
      const full = [textUnder(element, 'wp:author_first_name'), textUnder(element, 'wp:author_last_name')];
      const shown = textUnder(element, 'wp:author_display_name') ?? full.filter((name) => name).join(' ');
      this.#authors.set(login, shown === '' ? login : shown);
    } else if (!this.#about.has(element.name)) this.#about.set(element.name, wholeText(element).trim());
  }

  /** The name that is shown for a login. */
  author(login: string): string {
    return this.#authors.get(login) ?? login;
  }

  upload(id: string): RecordImage | undefined {
    return this.#uploads.get(id);
  }

  /** Where a post lies now that an address of the old site meant. */
  readonly oldAddress: OldAddress = (href) => this.#posts.get(addressKey(href));

  /** The numbers of the uploads that were made for a post. */
  uploadsOf(post: string): readonly string[] {
    return this.#uploadsOf.get(post) ?? [];
  }

  get title(): string | undefined {
    return this.#about.get('title');
  }

  #item(post: Post, claim: (post: Post) => string | undefined): void {
    if (post.type === 'attachment' && post.upload !== undefined) {
      const alt = post.meta.get('_wp_attachment_image_alt');
      const caption = post.excerpt;
      const { parent = '0' } = post;
      if (parent !== '0') this.#uploadsOf.set(parent, [...this.uploadsOf(parent), post.id].slice(0, 500));
      this.#uploads.set(post.id, {
        src: post.upload,
        ...(alt === undefined ? {} : { alt }),
        ...(caption === undefined ? {} : { caption }),
      });
    } else if (unfit(post) === undefined && this.#posts.size < mostAddresses) {
      const article = claim(post);
      if (article === undefined) return;
      if (post.link !== undefined) this.#posts.set(detached(addressKey(post.link)), detached(article));
      if (post.link !== undefined && URL.canParse(post.link)) {
        this.#posts.set(detached(addressKey(new URL(`/?p=${post.id}`, post.link).href)), detached(article));
      }
    }
  }
}

// https://Example.org/a/b/?p=1#more => //example.org/a/b?p=1
function addressKey(href: string): string {
  const [path = '', query = ''] = href.replace(/#.*$/s, '').split('?');
  const id = /(?:^|&)p=(\d+)/.exec(query)?.[0] ?? '';
  return `${path
    .replace(/^https?:/i, '')
    .replace(/^\/\/www\./i, '//')
    .replace(/\/+$/, '')
    .toLowerCase()}${id === '' ? '' : `?${id}`}`;
}
