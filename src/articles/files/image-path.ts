import { posix } from 'node:path';
import { quoted } from '../messages/quote-value.ts';
import type { Checked } from '../model/result.ts';

/** The path in the articles folder of a picture that an article names, both with `/`. Whether it exists is another question. */
export function imagePathOf(articlePath: string, src: string): Checked<string> {
  const flaw = (what: string, remedy: string) =>
    ({ ok: false, flaw: { message: `${what}: ${quoted(src)}`, remedy } }) as const;
  if (/^(?:https?:)?\/\//i.test(src)) return flaw('is elsewhere on the web', 'put the file beside the article');
  if (/^[a-z][a-z0-9+.-]*:/i.test(src) || src.startsWith('/')) {
    return flaw('is not a path within the articles folder', 'put the file beside the article and write its name');
  }
  if (src.includes('\\')) return flaw('has a backslash in its path', `write ${src.replaceAll('\\', '/')}`);
  if (src.trim() === '' || src.endsWith('/')) return flaw('names no picture', 'write the name of its file');
  const path = posix.join(posix.dirname(articlePath), src);
  if (path === '..' || path.startsWith('../'))
    return flaw('is outside the articles folder', 'put the file beside the article');
  return { ok: true, value: path };
}
