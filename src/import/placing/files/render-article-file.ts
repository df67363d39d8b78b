import { imageParts, importedFields, sourceParts } from '../../../articles/model/fields.ts';
import type { ArticleFields } from '../../reading/draft/draft.ts';
import { yamlField } from './yaml-field.ts';

/** The text of an article file. Equal fields and bodies give equal bytes; the fields are in the order of the format. */
export function renderArticleFile(fields: ArticleFields, body: string): string {
  const values = {
    ...fields,
    image: fields.image && inOrder(fields.image, imageParts),
    source: inOrder(fields.source, sourceParts),
  };
  const written = importedFields.flatMap((name) => {
    const value = values[name];
    return value === undefined || isEmpty(value) ? [] : [yamlField(name, value)];
  });
  return `---\n${written.join('')}---\n\n${body.trim()}\n`;
}

function inOrder<K extends string>(
  value: Readonly<Partial<Record<K, string>>>,
  keys: readonly K[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(keys.flatMap((key) => (value[key] === undefined ? [] : [[key, value[key]]])));
}

function isEmpty(value: string | object): boolean {
  return typeof value === 'string' ? value === '' : Object.keys(value).length === 0;
}
