import { sha256 } from '../language/sha256.ts';
import { articleBytes } from './files/article-bytes.ts';
import { articleText } from './files/decode-article.ts';
import { splitArticle } from './files/split-article.ts';

/** An article's Markdown and its hash, from a file that was checked before; undefined where it can't be read any more. */
export function readBody(file: string): { readonly body: string; readonly bodyHash: string } | undefined {
  const bytes = articleBytes(file);
  const text = bytes.ok ? articleText(bytes.value) : undefined;
  const parts = text?.ok ? splitArticle(text.value) : undefined;
  return parts?.ok ? { body: parts.value.body, bodyHash: sha256(parts.value.body) } : undefined;
}
