import { decodeArticle } from '../../articles/files/decode-article.ts';
import { readArticleBytes } from '../../articles/files/read-article-bytes.ts';
import { opening } from '../../articles/files/split-article.ts';
import { type FrontMatter, frontMatter } from '../../articles/front-matter/front-matter.ts';
import type { Result } from '../../articles/model/result.ts';

/** The fields and the text of a profile's file. It may be a text without front matter. */
export function profileParts(file: string): Result<FrontMatter> {
  const bytes = readArticleBytes(file);
  const text = bytes.ok ? decodeArticle(bytes.value) : bytes;
  if (!text.ok) return text;
  if (!/^\s*(?:---|\+\+\+)/.test(text.value))
    return { ok: true, value: { fields: {}, yaml: '', body: text.value.trim(), bodyLine: 1 } };
  const parts = frontMatter(text.value);
  if (parts.ok) return { ok: true, value: { ...parts.value, fields: inFull(parts.value.fields) } };
  return parts.issue.remedy === opening
    ? { ok: false, issue: { ...parts.issue, remedy: 'write a field, or delete the lines "---"' } }
    : parts;
}

/** The fields in their long form: a picture may be written as its name alone, and a single link without a list. */
function inFull(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { image, links } = fields;
  return {
    ...fields,
    ...(typeof image === 'string' && image !== '' ? { image: { src: image } } : {}),
    ...(typeof links === 'string' && links !== '' ? { links: [links] } : {}),
  };
}
