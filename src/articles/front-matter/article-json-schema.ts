import { z } from 'zod';
import { frontMatterSchema } from './front-matter-schema.ts';

/** The description of each field, which an editor's tool shows beside it. */
const descriptions: Readonly<Record<string, string>> = {
  title: 'The headline.',
  date: 'When it was published: a day, or a day and time. Without an offset it is the archive’s own clock.',
  updated: 'When it was last changed after publication.',
  lang: 'Language of the article (BCP 47); the archive’s own where absent.',
  summary: 'The standfirst: what the story tells, in a sentence or two.',
  authors: 'Who wrote it, as the byline names them.',
  editors: 'Who edited it.',
  agency: 'The wire agency that it came from.',
  place: 'The place of the dateline.',
  section: 'The section of the paper.',
  tags: 'What it is about: people, places, subjects.',
  series: 'The series that it belongs to.',
  image: 'The picture at its head.',
  'image.src': 'The picture’s file, relative to the article’s.',
  'image.alt': 'What the picture shows, for those who do not see it; "" where it is decoration.',
  'image.caption': 'The words under the picture.',
  'image.credit': 'Who made the picture.',
  source: 'Where the article came from.',
  'source.sha256': 'The digest of the source file’s bytes, 64 hex digits.',
  'source.retrieved': 'The day on which it was fetched.',
  corrections: 'What was corrected after publication, shown with its day.',
  withdrawn: 'Takes the text off the site; the address stays and says why.',
};

const timestampPattern =
  '^\\d{4}-\\d{2}-\\d{2}(?:[Tt ]\\s*\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?\\s*(?:[Zz]|[+-]\\d{2}(?::?\\d{2})?)?)?$';
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
  const { image, lang } = schema.properties ?? {};
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

function annotate(node: Node, path: readonly string[]): void {
  for (const [name, field] of Object.entries(node.properties ?? {})) {
    const fieldPath = [...path, name];
    const description = descriptions[fieldPath.join('.')];
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
