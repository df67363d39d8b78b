import { posix } from 'node:path';
import type { LargeMap } from '../../reading/draft/import-context.ts';
import { listField, textField } from '../../reading/json/field-values.ts';
import type { PostHead } from './post-head.ts';
import { isIndex } from './records.ts';

/** Finds the post that an address of the old site, or a path in its folder, meant. */
export class OldAddresses {
  /** Each address with the article it means; with nothing where it means none. */
  readonly #posts: LargeMap;

  constructor(posts: LargeMap) {
    this.#posts = posts;
  }

  /** Takes in every address a post may have had; `article` is where it lies now. One that two posts claim means neither. */
  add(post: PostHead, article: string): void {
    for (const key of new Set(addressesOf(post))) {
      const other = this.#posts.get(key);
      this.#posts.set(key, other === undefined || other === article ? article : '');
    }
  }

  find(path: string): string | undefined {
    return this.#posts.get(plain(path)) || this.#posts.get(posix.basename(path).toLowerCase()) || undefined;
  }
}

function addressesOf({ origin, fields, date, name }: PostHead): readonly string[] {
  const { file } = origin;
  const own = posix.basename(file).replace(/\.[^.]*$/, '');
  const bare = isIndex(file) ? posix.basename(posix.dirname(file)) : own.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '');
  const fileDay = /^(\d{4})-(\d{1,2})-(\d{1,2})-/.exec(own);
  const days = [date.slice(0, 10).split('-'), fileDay ? fileDay.slice(1) : []].filter((day) => day.length === 3);
  const dated = days.flatMap(([year, month, day]) =>
    [bare, name].flatMap((end) => [`${year}/${month}/${day}/${end}`, `${year}/${month}/${end}`]),
  );
  const under = file
    .split('/')
    .slice(1)
    .join('/')
    .replace(/^(?:src\/)?(?:content|_posts|pages)\//, '');
  const section = under.split('/')[0] ?? '';
  const given = [
    textField(fields, 'permalink', 'url') ?? '',
    ...listField(fields, 'aliases', 'alias', 'redirect_from'),
  ];
  const dotted = given.filter((path) => path !== '' && !/[{:]/.test(path));
  const inSection = [bare, name].flatMap((end) => [
    `${section}/${end}`,
    ...dated.filter((path) => path.endsWith(end)).map((path) => `${section}/${path}`),
  ]);
  return [...dated, ...dotted, ...inSection, under, own, isIndex(file) ? `${posix.dirname(under)}/` : `${own}.md`]
    .map(plain)
    .concat(`${own}.md`.toLowerCase());
}

function plain(path: string): string {
  return decoded(path)
    .replace(/[?#].*$/s, '')
    .replace(/\/index\.(?:html?|md|markdown)$/i, '')
    .replace(/\.(?:html?|md|markdown|mdx)$/i, '')
    .replace(/^(?:\.?\/)+|\/+$/g, '')
    .toLowerCase();
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
