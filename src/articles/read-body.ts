import { sha256 } from '../language/hashing/sha256.ts';
import { decodeArticle } from './files/decode-article.ts';
import { readArticleBytes } from './files/read-article-bytes.ts';
import { splitArticle } from './files/split-article.ts';

/** The Markdown of an article whose file was checked before, and its hash. Undefined if the file can no longer be read. */
export function readBody(file: string): { readonly body: string; readonly bodyHash: string } | undefined {
  const bytes = readArticleBytes(file);
  const text = bytes.ok ? decodeArticle(bytes.value) : undefined;
  const parts = text?.ok ? splitArticle(text.value) : undefined;
  return parts?.ok ? { body: parts.value.body, bodyHash: sha256(parts.value.body) } : undefined;
}
