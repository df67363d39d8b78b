import { stringify } from 'yaml';

/** The value of a field of front matter: a text, a list of texts, or a group of them. */
export type FieldValue = string | readonly string[] | Readonly<Record<string, string>> | undefined | object;

// Texts that YAML surely writes as they are: words, days and times, digests that cannot be read as a number, URLs and paths. A number before a
// word is plain too, but not the beginning of 1e3, 0x1, 0o1 or 0b1.
const plain = /^(?:[\p{L}“‘]|\d{1,9} ?(?![exob])\p{L})[\p{L}\p{M}\p{N} .,:;!?।…’‘“”"'()/&%$₹+=–—_@#*|<>[\]{}~^-]*$/iu;
// Text that would be read as the name of a field, or as a comment.
const fieldName = /:(?: |$)/;
const comment = / #/;
const stamp = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2}))?$/;
const digest = /^(?=[\da-f]*[abcdf])[\da-f]{64}$/;
const address = /^(?:https?:\/)?\/[\w.~/?=&%+@#,!$*();:'-]*[\w/]$/;
const meaning = /^(?:true|false|null)$/i;

/** One field as YAML, with the line end. The bytes are those of the `yaml` library, which is used if a text is not plain. */
export function yamlField(name: string, value: FieldValue): string {
  if (typeof value === 'string') {
    const written = plainYaml(value);
    return written === undefined ? withLibrary(name, value) : `${name}: ${written}\n`;
  }
  const isList = Array.isArray(value);
  const lines: string[] = [];
  for (const [key, part] of Object.entries(value ?? {})) {
    const written = typeof part === 'string' ? plainYaml(part) : undefined;
    if (written === undefined) return withLibrary(name, value);
    lines.push(`  ${isList ? '-' : `${key}:`} ${written}\n`);
  }
  return lines.length === 0 ? withLibrary(name, value) : `${name}:\n${lines.join('')}`;
}

/** A text as YAML writes it; undefined if that needs the library. */
export function plainYaml(text: string): string | undefined {
  if (!plain.test(text)) return stamp.test(text) || digest.test(text) || address.test(text) ? text : undefined;
  if (text.endsWith(' ') || meaning.test(text) || comment.test(text)) return undefined;
  if (!fieldName.test(text)) return text;
  return text.includes('"') ? undefined : `"${text}"`;
}

function withLibrary(name: string, value: FieldValue): string {
  return stringify({ [name]: value }, { lineWidth: 0, aliasDuplicateObjects: false });
}
