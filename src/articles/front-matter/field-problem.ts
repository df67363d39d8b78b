import { z } from 'zod';
import type { Problem } from '../../settings/problem.ts';
import { closestMatch } from '../messages/closest-match.ts';
import { quoteValue } from '../messages/quote-value.ts';

/** The names that other archives' front matter has for our fields. */
const otherNames = {
  title: ['headline'],
  date: ['published', 'created'],
  updated: ['modified', 'lastmod'],
  lang: ['language'],
  summary: ['description', 'excerpt', 'standfirst', 'subtitle'],
  authors: ['byline', 'by'],
  place: ['dateline', 'location'],
  section: ['category'],
  tags: ['categories', 'keywords', 'topics'],
  image: ['cover', 'thumbnail'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const fieldByOtherName: ReadonlyMap<string, string> = new Map(
  Object.entries(otherNames).flatMap(([field, names]) => names.map((name) => [name, field])),
);

type FieldProblem = Pick<Problem, 'field' | 'message' | 'remedy'> & { readonly path: readonly PropertyKey[] };

/** The issues of the schema as problems; `path` leads to the field. */
export function fieldProblems(schema: z.ZodType, issues: readonly z.core.$ZodIssue[]): readonly FieldProblem[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownField(schema, [...issue.path, key]))
      : [{ path: issue.path, field: issue.path.join('.'), ...describeIssue(issue) }],
  );
}

function unknownField(schema: z.ZodType, path: readonly PropertyKey[]): FieldProblem {
  const name = String(path.at(-1));
  const known = fieldsAt(schema, path.slice(0, -1));
  const other = fieldByOtherName.get(name.toLowerCase());
  const likely = other !== undefined && known.includes(other) ? other : closestMatch(name, known);
  const remedy = likely === undefined ? `the fields are ${known.join(', ')}` : `did you mean "${likely}"?`;
  return { path, field: path.join('.'), message: 'is not a known field', remedy };
}

/** The names of the fields at a path. */
function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let node = unwrap(schema);
  for (const key of path) {
    if (node instanceof z.ZodArray) node = unwrap(node.element);
    else if (node instanceof z.ZodObject) node = unwrap(node.shape[String(key)]);
  }
  return node instanceof z.ZodObject ? Object.keys(node.shape) : [];
}

function unwrap(schema: unknown): unknown {
  const isWrapped = schema instanceof z.ZodExactOptional || schema instanceof z.ZodDefault;
  return isWrapped ? unwrap(schema.unwrap()) : schema;
}

function describeIssue(issue: z.core.$ZodIssue): Pick<Problem, 'message' | 'remedy'> {
  if (issue.code !== 'invalid_type') {
    const remedy = issue.code === 'custom' ? issue.params?.remedy : undefined;
    return { message: issue.message, ...(typeof remedy === 'string' ? { remedy } : {}) };
  }
  const name = String(issue.path.at(-1));
  if (issue.input === undefined) return { message: 'is missing', remedy: `write ${name}: ${example(name)}` };
  if (issue.expected === 'array')
    return { message: `is not a list: ${quoteValue(issue.input)}`, remedy: listOf(name, issue.input) };
  if (issue.expected === 'object')
    return { message: `is not a group of fields: ${quoteValue(issue.input)}`, remedy: groupOf(name) };
  return { message: `is not text: ${quoteValue(issue.input)}`, remedy: 'write it as one text' };
}

function example(name: string): string {
  return name === 'date' ? '2024-05-06T10:00:00+05:30' : '…';
}

// "a, b" => write tags: [a, b]
function listOf(name: string, input: unknown): string {
  const parts = typeof input === 'string' ? input.split(',').map((part) => part.trim()) : ['…'];
  return `write ${name}: [${parts.join(', ')}]`;
}

function groupOf(name: string): string {
  const fields: Readonly<Record<string, string>> = {
    image: '{ src: photo.jpg, alt: … }',
    source: '{ name: …, url: https://… }',
    withdrawn: '{ date: 2024-05-06, reason: … }',
  };
  return `write ${name}: ${fields[name] ?? '{ date: 2024-05-06, text: … }'}`;
}
