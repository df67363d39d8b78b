import type { FormerPages, ImportContext, LargeMap } from '../../reading/draft/import-context.ts';
import type { SourcePicture } from '../../reading/pictures/head-picture.ts';
import { noteLists } from '../../reading/records/former-lists.ts';
import type { OldAddress } from '../../reading/records/record-resolve.ts';
import { detached } from '../../reading/words/cached.ts';
import { textUnder, wholeText, type XmlElement } from '../../reading/xml/xml-element.ts';
import { formerListsOf } from './former-lists.ts';
import { notArticleReason } from './not-article-reason.ts';
import { type Post, readPost } from './read-post.ts';

/** The most pictures of a gallery that shows all uploads of its post. */
const mostUploads = 500;

/** The data of an export that all of its posts need: authors, uploads, and the paths of posts. */
export class Blog {
  readonly #authors = new Map<string, string>();
  readonly #about = new Map<string, string>();
  readonly #uploads: LargeMap;
  readonly #uploadsOf: LargeMap;
  readonly #posts: LargeMap;
  /** The parents of categories, by slug. */
  readonly #parents = new Map<string, string>();
  readonly #formerPages: FormerPages;

  constructor({ largeMap, formerPages }: Pick<ImportContext, 'largeMap' | 'formerPages'>) {
    this.#formerPages = formerPages;
    this.#uploads = largeMap();
    this.#uploadsOf = largeMap();
    this.#posts = largeMap();
  }

  /** Adds an element. Elements about the blog must come before its items. */
  add(element: XmlElement, claim: (post: Post) => string | undefined): void {
    if (element.name === 'item') this.#addItem(readPost(element), claim);
    else if (element.name === 'wp:author') {
      const login = textUnder(element, 'wp:author_login') ?? '';
      const full = [textUnder(element, 'wp:author_first_name'), textUnder(element, 'wp:author_last_name')];
      const name = textUnder(element, 'wp:author_display_name') ?? full.filter((part) => part).join(' ');
      this.#authors.set(detached(login), detached(name === '' ? login : name));
    } else if (element.name === 'wp:category') {
      const [slug, parent] = [textUnder(element, 'wp:category_nicename'), textUnder(element, 'wp:category_parent')];
      if (slug !== undefined && parent !== undefined) this.#parents.set(detached(slug), detached(parent));
    } else if (!this.#about.has(element.name)) this.#about.set(element.name, detached(wholeText(element).trim()));
  }

  /** The display name for the first of the logins that has one. */
  author(...logins: readonly string[]): string | undefined {
    return logins.map((login) => this.#authors.get(login)).find((name) => name !== undefined);
  }

  upload(id: string): SourcePicture | undefined {
    const upload = id === '' ? undefined : this.#uploads.get(id);
    return upload === undefined ? undefined : JSON.parse(upload);
  }

  /** The path of the post that a URL of the old site meant. */
  readonly oldAddress: OldAddress = (href) => this.#posts.get(addressKey(href));

  /** The numbers of the uploads of a post. */
  uploadsOf(post: string): readonly string[] {
    return JSON.parse(this.#uploadsOf.get(post) ?? '[]');
  }

  get title(): string | undefined {
    return this.#about.get('title');
  }

  #addItem(post: Post, claim: (post: Post) => string | undefined): void {
    if (post.type === 'attachment' && post.upload !== undefined) this.#addUpload(post, post.upload);
    else if (/^guest[-_]author$/.test(post.type)) this.#addGuest(post);
    else if (notArticleReason(post) === undefined) {
      const article = claim(post);
      if (article === undefined || post.link === undefined) return;
      this.#posts.set(addressKey(post.link), article);
      this.#noteLists(post);
      const host = /^\d+$/.test(post.id) ? URL.parse(post.link)?.host : undefined;
      if (host) this.#posts.set(addressKey(`//${host}/?p=${post.id}`), article);
    }
  }

  #noteLists(post: Post): void {
    const lists = formerListsOf(post, {
      site: this.#about.get('wp:base_blog_url') ?? this.#about.get('link') ?? '',
      parentOf: (slug) => this.#parents.get(slug),
      author: post.creator === undefined ? undefined : this.author(post.creator),
    });
    if (lists) noteLists(lists, this.#formerPages);
  }

  // Co-Authors Plus keeps people without an account, and the names of some with one, as items.
  #addGuest({ meta, title, name = '' }: Post): void {
    const shown = detached(meta.get('cap-display_name') ?? title);
    const logins = [meta.get('cap-user_login'), meta.get('cap-linked_account'), name.replace(/^cap-/, '')];
    if (shown !== '') for (const login of logins) if (login) this.#authors.set(detached(login), shown);
  }

  #addUpload({ id, meta, excerpt: caption, parent = '0' }: Post, src: string): void {
    const alt = meta.get('_wp_attachment_image_alt');
    const image: SourcePicture = {
      src,
      ...(alt === undefined ? {} : { alt }),
      ...(caption === undefined ? {} : { caption }),
    };
    this.#uploads.set(id, JSON.stringify(image));
    const others = parent === '0' ? [] : this.uploadsOf(parent);
    if (parent !== '0' && others.length < mostUploads) this.#uploadsOf.set(parent, JSON.stringify([...others, id]));
  }
}

// https://Example.org/a/b/?p=1#more => //example.org/a/b?p=1
function addressKey(href: string): string {
  const [path = '', query = ''] = href.replace(/#.*$/s, '').split('?');
  const id = /(?:^|&)p=(\d+)/.exec(query)?.[0] ?? '';
  return `${path
    .replace(/^https?:/i, '')
    .replace(/^\/\/www\./i, '//')
    .replace(/(?<!\/)\/+$/, '')
    .toLowerCase()}${id === '' ? '' : `?${id}`}`;
}
