import { posix } from 'node:path';
import { quoteValue } from '../messages/quote-value.ts';
import type { Result } from '../model/result.ts';

/** The path in the articles folder of a picture that an article names. Both use `/`. Does not check whether the file exists. */
export function imagePathOf(articlePath: string, src: string): Result<string> {
  const issue = (message: string, remedy: string) =>
    ({ ok: false, issue: { message: `${message}: ${quoteValue(src)}`, remedy } }) as const;
  if (/^(?:https?:)?\/\//i.test(src)) return issue('is on the web', 'put the file beside the article');
  if (/^[a-z][a-z0-9+.-]*:/i.test(src) || src.startsWith('/')) {
    return issue('is not a path within the articles folder', 'put the file beside the article, and write its name');
  }
  if (src.includes('\\')) return issue('has a backslash in its path', `write ${src.replaceAll('\\', '/')}`);
  if (src.trim() === '' || src.endsWith('/')) return issue('names no picture', 'write the name of a picture file');
  const path = posix.join(posix.dirname(articlePath), src);
  if (path === '..' || path.startsWith('../'))
    return issue('is outside the articles folder', 'put the file beside the article');
  return { ok: true, value: path };
}
