import type { ArticleImage, Source } from '../../../articles/model/article.ts';
import type { ArticleFields } from '../../reading/draft/draft.ts';
import { yamlField } from './yaml-field.ts';

const sourceFields = ['name', 'url', 'file', 'sha256', 'retrieved'] as const satisfies readonly (keyof Source)[];
const imageFields = ['src', 'alt', 'caption', 'credit'] as const satisfies readonly (keyof ArticleImage)[];

/** The text of an article file. Equal fields and bodies give equal bytes; the fields are in the order of the format. */
export function renderArticleFile(fields: ArticleFields, body: string): string {
  const { title, date, updated, lang, summary, authors, editors, agency, place, section, tags, series } = fields;
  const image = fields.image && inOrder(fields.image, imageFields);
  const source = inOrder(fields.source, sourceFields);
  const head = {
    title,
    date,
    updated,
    lang,
    summary,
    authors,
    editors,
    agency,
    place,
    section,
    tags,
    series,
    image,
    source,
  };
  const filled = Object.entries(head).filter(([, value]) => !isEmpty(value));
  return `---\n${filled.map(([name, value]) => yamlField(name, value)).join('')}---\n\n${body.trim()}\n`;
}

function inOrder<K extends string>(
  value: Readonly<Partial<Record<K, string>>>,
  keys: readonly K[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(keys.flatMap((key) => (value[key] === undefined ? [] : [[key, value[key]]])));
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === '') return true;
  return Array.isArray(value) ? value.length === 0 : typeof value === 'object' && Object.keys(value ?? {}).length === 0;
}
