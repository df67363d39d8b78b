import type { ArticleFields, Note } from '../../reading/draft/draft.ts';
import type { ArticleProblem } from '../files/article-problems.ts';

/** Fields without which there is no article, or whose value an import never gets wrong. */
const needed: readonly string[] = ['title', 'date', 'lang'];

/** Fields without the values that have a problem, and a note for each. */
export interface DroppedValues {
  readonly fields: ArticleFields;
  readonly notes: readonly Note[];
}

/** Drops the optional values that the build would refuse. Undefined if a problem is of another kind: then there is no article. */
export function dropValues(fields: ArticleFields, problems: readonly ArticleProblem[]): DroppedValues | undefined {
  const paths = problems.map(({ field = '' }) => field.split('.'));
  if (paths.some(([name = '']) => name === '' || needed.includes(name))) return undefined;
  const kept = Object.entries(fields).flatMap(([name, value]) => {
    const parts = paths.filter(([first]) => first === name).map(([, part]) => part);
    const rest = parts.length === 0 ? value : withoutParts(value, parts);
    return rest === undefined ? [] : [[name, rest]];
  });
  const notes = problems.map(({ field = '', message }): Note => {
    const [name = ''] = field.split('.');
    return { kind: 'dropped', field: name, message };
  });
  return { fields: { authors: [], editors: [], tags: [], source: {}, ...Object.fromEntries(kept) }, notes };
}

function withoutParts(value: unknown, parts: readonly (string | undefined)[]): unknown {
  if (Array.isArray(value)) return value.filter((_, at) => !parts.includes(String(at)));
  if (typeof value !== 'object' || value === null || parts.includes(undefined)) return undefined;
  // Without its file, nothing is left of a picture.
  if (parts.includes('src')) return undefined;
  return Object.fromEntries(Object.entries(value).filter(([part]) => !parts.includes(part)));
}
