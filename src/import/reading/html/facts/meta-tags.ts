import type { PageTree } from '../page/page-tree.ts';
import { type ArticleFacts, withoutEmpty } from './article-facts.ts';
import { metaNames } from './meta-names.ts';

/** Reads the facts in meta tags: Open Graph, Dublin Core, citation, and those of analytics services. */
export function readMetaTags({ metas, lang, canonical }: PageTree): ArticleFacts {
  const values = new Map<string, string[]>();
  for (const meta of metas) {
    const content = meta.content?.trim() ?? '';
    const keys = [meta.property, meta.name, meta.itemprop, meta['http-equiv']];
    for (const key of new Set(keys.flatMap((names) => names?.trim().toLowerCase().split(/\s+/)))) {
      if (!key || content === '') continue;
      const list = values.get(key);
      if (list) list.push(content);
      else values.set(key, [content]);
    }
  }
  const all = (field: keyof typeof metaNames): readonly string[] =>
    metaNames[field]
      .split(' ')
      .map((name) => values.get(name) ?? [])
      .find((found) => found.length > 0) ?? [];
  const first = (field: keyof typeof metaNames): string | undefined => all(field)[0];
  const people = metaNames.authors
    .split(' ')
    .map((name) => (values.get(name) ?? []).filter((author) => !/^(?:https?:)?\/\/|^@|^\d+$/.test(author)))
    .find((found) => found.length > 0);
  const src = first('image');
  const address = canonical?.trim();
  return withoutEmpty({
    title: first('title'),
    metaTitles: [...new Set(metaNames.title.split(' ').flatMap((name) => values.get(name)?.[0] ?? []))],
    published: first('published'),
    updated: first('updated'),
    authors: people,
    summary: first('summary'),
    section: first('section'),
    tags: all('tags').flatMap((tags) => tags.split(',')),
    lang: lang ?? first('lang'),
    url: address && /^https?:/.test(address) ? address : first('url'),
    site: first('site'),
    image: src === undefined ? undefined : { src },
  });
}
