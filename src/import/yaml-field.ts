import { stringify } from 'yaml';

/** The value of a field of front matter: a text, a list of texts, or a group of them. */
export type FieldValue = string | readonly string[] | Readonly<Record<string, string>> | undefined | object;

// Texts that YAML writes as they are, beyond doubt: words, days and times, digests that no number looks like, addresses.
const plain = /^\p{L}[\p{L}\p{M}\p{N} .,’()/-]*$/u;
const stamp = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2}))?$/;
const digest = /^(?=[\da-f]*[abcdf])[\da-f]{64}$/;
const address = /^https?:\/\/[\w.~/?=&%+-]*[\w/]$/;
const meaning = /^(?:true|false|null)$/i;

/** One field as YAML, with the line end; the same bytes as the library's, which is asked where a text is not plain. */
export function yamlField(name: string, value: FieldValue): string {
  if (typeof value === 'string') return isPlain(value) ? `${name}: ${value}\n` : byLibrary(name, value);
  const parts = Object.entries(value ?? {});
  if (parts.length === 0 || !parts.every(([, part]) => typeof part === 'string' && isPlain(part)))
    return byLibrary(name, value);
  const isList = Array.isArray(value);
  return `${name}:\n${parts.map(([key, part]) => `  ${isList ? '-' : `${key}:`} ${part}\n`).join('')}`;
}

function isPlain(text: string): boolean {
  if (plain.test(text)) return !text.endsWith(' ') && !meaning.test(text);
  return stamp.test(text) || digest.test(text) || address.test(text);
}

function byLibrary(name: string, value: FieldValue): string {
  return stringify({ [name]: value }, { lineWidth: 0, aliasDuplicateObjects: false });
}
