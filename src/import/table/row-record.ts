import type { ArticleRecord } from '../record/article-record.ts';
import { given } from '../record/given.ts';
import { isObject, stringIn } from '../record/json-value.ts';
import { anyHtml } from '../record/text-html.ts';
import type { ColumnField, ColumnMap } from './column-map.ts';
import { valueAt } from './value-at.ts';

/** What a row of a table says of an article. */
export function rowRecord(values: Readonly<Record<string, unknown>>, map: ColumnMap): ArticleRecord {
  const field = (name: ColumnField): string | undefined => listOf(valueAt(values, map[name] ?? ''), /$^/)[0];
  const list = (name: ColumnField, sign: RegExp): readonly string[] => listOf(valueAt(values, map[name] ?? ''), sign);
  const [title, date, url] = [field('title'), field('date'), field('url')];
  const src = field('image');
  return {
    ...given({
      id: field('id') ?? url ?? `${date ?? ''} ${title ?? ''}`.trim().slice(0, 120),
      title,
      published: momentOf(date),
      updated: momentOf(field('updated')),
      summary: field('summary'),
      agency: field('agency'),
      place: field('place'),
      section: field('section'),
      series: field('series'),
      lang: field('lang'),
      url,
      site: field('site'),
      name: field('name'),
      image:
        src === undefined
          ? undefined
          : { src, ...given({ alt: field('alt'), caption: field('caption'), credit: field('credit') }) },
    }),
    html: anyHtml(list('body', /$^/).join('\n\n')),
    authors: list('authors', /\s*[;|]\s*|,\s+|\s+(?:and|और)\s+/i),
    editors: list('editors', /\s*[;|]\s*|,\s+|\s+(?:and|और)\s+/i),
    tags: list('tags', /\s*[;|,]\s*/),
  };
}

const deepest = 8;

// A cell may be a list as JSON, or as Python writes it.
function listOf(value: unknown, sign: RegExp, depth = 0): readonly string[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((one) => listOf(one, /$^/, depth + 1));
  if (isObject(value))
    return [stringIn(value, 'name', 'value', 'text', 'title', 'label', 'rendered', '$date') ?? ''].filter(
      (text) => text !== '',
    );
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  const quoted = /^\[\s*(['"])[\s\S]*\1\s*\]$/.test(text)
    ? text.slice(1, -1).split(/(?<=['"])\s*,\s*(?=['"])/)
    : undefined;
  const parts = quoted?.map((part) => part.trim().replace(/^['"]|['"]$/g, '')) ?? text.split(sign);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

// Seconds or milliseconds since 1970.
function momentOf(date: string | undefined): string | undefined {
  if (date === undefined || !/^\d{9,13}(?:\.\d+)?$/.test(date)) return date;
  const number = Number(date);
  return `${new Date(number < 1e11 ? number * 1000 : number).toISOString().slice(0, 19)}Z`;
}
