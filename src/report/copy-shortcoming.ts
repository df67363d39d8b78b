import type { Copy } from '../catalog/queries/copy-queries.ts';
import type { Shortcoming } from './shortcoming.ts';

/** Lists the articles that print the same story. `root` is the articles' folder. */
export function copyShortcoming(groups: readonly (readonly Copy[])[], root: string): Shortcoming {
  return {
    name: 'copies',
    heading: 'Printed more than once',
    mend: 'delete a file that was imported twice; keep stories that were printed twice, the site shows them as one',
    entries: groups.flatMap((group, index) =>
      group.map(({ path, article, words }) => ({
        file: `${root}/${path}`,
        what: `story ${index + 1}, ${article.date.day}, ${words} words: ${article.title}`,
      })),
    ),
  };
}
