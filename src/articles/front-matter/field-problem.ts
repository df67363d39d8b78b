import { z } from 'zod';
import { closestMatch } from '../../language/closest-match.ts';
import type { Problem } from '../../settings/files/problem.ts';
import { quoteValue } from '../messages/quote-value.ts';
import { articleFields, isFieldName } from '../model/fields.ts';

const fieldByOtherName: ReadonlyMap<string, string> = new Map(
  Object.entries(articleFields).flatMap(([field, { otherNames = [] }]) => otherNames.map((name) => [name, field])),
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
  const fieldNames = fieldsAt(schema, path.slice(0, -1));
  const other = fieldByOtherName.get(name.toLowerCase());
  const likely = other !== undefined && fieldNames.includes(other) ? other : closestMatch(name, fieldNames);
  const remedy = likely === undefined ? `the fields are ${fieldNames.join(', ')}` : `did you mean "${likely}"?`;
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
    return {
      message: `is not a group of fields: ${quoteValue(issue.input)}`,
      remedy: `write ${name}: ${example(name, articleFields.corrections.example)}`,
    };
  return { message: `is not text: ${quoteValue(issue.input)}`, remedy: 'write it as one text' };
}

/** An example of a field's value. Only the name of the field counts: the date of a correction has the example of a date. */
function example(name: string, otherwise = '…'): string {
  return (isFieldName(name) ? articleFields[name].example : undefined) ?? otherwise;
}

// "a, b" => write tags: [a, b]
function listOf(name: string, input: unknown): string {
  const parts = typeof input === 'string' ? input.split(',').map((part) => part.trim()) : ['…'];
  return `write ${name}: [${parts.join(', ')}]`;
}
