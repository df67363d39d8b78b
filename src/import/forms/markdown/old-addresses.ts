import { posix } from 'node:path';
import { decodeAddress } from '../../../language/addresses/decode-address.ts';
import type { LargeMap } from '../../reading/draft/import-context.ts';
import { textField } from '../../reading/json/field-values.ts';
import { isIndex } from './front/name-records.ts';
import { statedAliases } from './post-aliases.ts';
import type { PostHead } from './post-head.ts';

/** Finds the post that a URL of the old site, or a path in its folder, meant. */
export class OldAddresses {
  /** Paths of articles by old address. An ambiguous address has an empty text. */
  readonly #posts: LargeMap;

  constructor(posts: LargeMap) {
    this.#posts = posts;
  }

  /** Adds all addresses that a post may have had. `article` is its new path. An address of two posts means neither. */
  add(post: PostHead, article: string): void {
    for (const key of new Set(addressesOf(post))) {
      const other = this.#posts.get(key);
      this.#posts.set(key, other === undefined || other === article ? article : '');
    }
  }

  find(path: string): string | undefined {
    return this.#posts.get(normalized(path)) || this.#posts.get(posix.basename(path).toLowerCase()) || undefined;
  }
}

function addressesOf({ origin, fields, date, name }: PostHead): readonly string[] {
  const { file } = origin;
  const own = posix.basename(file).replace(/\.[^.]*$/, '');
  const nameWithoutDay = isIndex(file)
    ? posix.basename(posix.dirname(file))
    : own.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '');
  const fileDay = /^(\d{4})-(\d{1,2})-(\d{1,2})-/.exec(own);
  const days = [date.slice(0, 10).split('-'), fileDay ? fileDay.slice(1) : []].filter((day) => day.length === 3);
  const dated = days.flatMap(([year, month, day]) =>
    [nameWithoutDay, name].flatMap((end) => [`${year}/${month}/${day}/${end}`, `${year}/${month}/${end}`]),
  );
  const under = file
    .split('/')
    .slice(1)
    .join('/')
    .replace(/^(?:src\/)?(?:content|_posts|pages)\//, '');
  const section = under.split('/')[0] ?? '';
  const stated = [textField(fields, 'permalink', 'url') ?? '', ...statedAliases(fields)];
  const plainPaths = stated.filter((path) => path !== '' && !/[{:]/.test(path));
  const inSection = [nameWithoutDay, name].flatMap((end) => [
    `${section}/${end}`,
    ...dated.filter((path) => path.endsWith(end)).map((path) => `${section}/${path}`),
  ]);
  return [...dated, ...plainPaths, ...inSection, under, own, isIndex(file) ? `${posix.dirname(under)}/` : `${own}.md`]
    .map(normalized)
    .concat(`${own}.md`.toLowerCase());
}

function normalized(path: string): string {
  return decodeAddress(path)
    .replace(/[?#].*$/s, '')
    .replace(/\/index\.(?:html?|md|markdown)$/i, '')
    .replace(/\.(?:html?|md|markdown|mdx)$/i, '')
    .replace(/^(?:\.?\/)+|(?<!\/)\/+$/g, '')
    .toLowerCase();
}
