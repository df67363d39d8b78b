import { z } from 'zod';
import { articleFields, isFieldName } from '../model/fields.ts';
import { frontMatterSchema } from './front-matter-schema.ts';

const timestampPattern =
  '^\\d{4}-\\d{2}-\\d{2}(?:[Tt ]\\s*\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?\\s*(?:[Zz]|[+-]\\d{2}(?::?[0-5]\\d(?::?[0-5]\\d)?)?)?)?$';
const patterns: Readonly<Record<string, string>> = {
  date: timestampPattern,
  updated: timestampPattern,
  retrieved: timestampPattern,
  url: '^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/]',
  sha256: '^[0-9A-Fa-f]{64}$',
};

interface Node {
  type?: string | string[];
  description?: string;
  pattern?: string;
  required?: string[];
  properties?: Record<string, Node>;
  items?: Node;
}

/** The format of front matter as JSON Schema, for editors that complete and check fields. */
export function articleJsonSchema(): object {
  const schema = z.toJSONSchema(frontMatterSchema('UTC', 'en'), { io: 'input', target: 'draft-7' }) as Node;
  annotate(schema, []);
  const { image, images, scans, lang } = schema.properties ?? {};
  for (const picture of [images?.items, scans?.items]) if (picture) picture.type = ['object', 'string'];
  delete (lang as { default?: string } | undefined)?.default;
  return {
    ...schema,
    title: 'Front matter of an article',
    properties: {
      ...schema.properties,
      // A file name alone is a picture too.
      ...(image ? { image: { ...image, type: ['object', 'string', 'null'] } } : {}),
    },
  };
}

function describe([field = '', part]: readonly string[]): string | undefined {
  if (!isFieldName(field)) return undefined;
  const { description, parts } = articleFields[field];
  return part === undefined ? description : parts?.[part];
}

function annotate(node: Node, path: readonly string[]): void {
  for (const [name, field] of Object.entries(node.properties ?? {})) {
    const fieldPath = [...path, name];
    const description = describe(fieldPath);
    if (description !== undefined) field.description = description;
    const pattern = patterns[name];
    if (pattern !== undefined) field.pattern = pattern;
    // A blank field counts as absent. Every value is read as text: `title: 1984` is a headline.
    const types = pattern === undefined && field.type === 'string' ? ['string', 'number'] : [field.type ?? []].flat();
    field.type = node.required?.includes(name) ? types : [...types, 'null'];
    annotate(field, fieldPath);
  }
  if (node.items?.type === 'string') node.items.type = ['string', 'number'];
  else if (node.items) annotate(node.items, path);
}
