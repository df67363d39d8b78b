import type { Citation } from './citation.ts';

/** A name for the entry in Latin letters, after the article's file and year: `kim-shoigu-2023`. */
export function citationKey({ url, day }: Pick<Citation, 'url' | 'day'>): string {
  const file = url.slice(url.lastIndexOf('/') + 1).replace(/\.html$/, '');
  return /^[A-Za-z0-9._-]+$/.test(file) ? `${file}-${day.slice(0, 4)}` : `article-${day}`;
}
