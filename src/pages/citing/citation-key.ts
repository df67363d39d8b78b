import type { Citation } from './citation.ts';

/** A name for the entry in Latin letters, after the article's file and year: `kim-shoigu-2023`. */
export function citationKey({ url, day }: Pick<Citation, 'url' | 'day'>): string {
  const file = url.slice(url.lastIndexOf('/') + 1).replace(/\.html$/, '');
  return /^[A-Za-z0-9._-]+$/.test(file) ? `${file}-${day.slice(0, 4)}` : `article-${day}`;
}

/** A name for each entry of a list. A name that stands earlier in it gets a number: `kim-shoigu-2023-2`. */
export function citationKeys(citations: readonly Citation[]): readonly string[] {
  const used = new Set<string>();
  const numbers = new Map<string, number>();
  return citations.map((citation) => {
    const name = citationKey(citation);
    let key = name;
    for (let number = numbers.get(name) ?? 2; used.has(key); number += 1) {
      key = `${name}-${number}`;
      numbers.set(name, number + 1);
    }
    used.add(key);
    return key;
  });
}
