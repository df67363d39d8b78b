import { type KeptArticle, validArticles } from '../../../theme/scripts/browser/kept-articles.ts';

const ending = '.html';

/**
 * A list as the part of an address after `#`, which browsers send to no server. An article is its path; its day precedes it if the path does not
 * begin with it: `a=2023/07/27/kim&n=read+again&a=2019-05-06~stories/rain`.
 */
export function writeListAddress(articles: readonly KeptArticle[]): string {
  const parameters = new URLSearchParams();
  for (const { url, day, note } of articles) {
    const path = url.slice(0, -ending.length).split('/').map(decodeURIComponent).join('/');
    parameters.append('a', path.startsWith(`${day.replaceAll('-', '/')}/`) ? path : `${day}~${path}`);
    if (note !== '') parameters.append('n', note);
  }
  return parameters.toString().replaceAll('%2F', '/');
}

/** Reads a list from the part of an address after `#`. Undefined if it has none. */
export function readListAddress(hash: string): readonly KeptArticle[] | undefined {
  const articles: { url: string; day: string; note: string }[] = [];
  for (const [name, value] of new URLSearchParams(hash.replace(/^#/, ''))) {
    const last = articles.at(-1);
    if (name === 'n' && last) last.note = value;
    if (name !== 'a') continue;
    const [day, path] = /^\d{4}-\d\d-\d\d~/.test(value)
      ? [value.slice(0, 10), value.slice(11)]
      : [value.slice(0, 10).replaceAll('/', '-'), value];
    articles.push({ url: path.split('/').map(encodeURIComponent).join('/') + ending, day, note: '' });
  }
  const valid = validArticles(articles);
  return valid.length === 0 ? undefined : valid;
}
