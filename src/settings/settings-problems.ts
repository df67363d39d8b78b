import { z } from 'zod';
import { closestMatch } from '../language/closest-match.ts';
import type { Problem } from './files/problem.ts';

/** Finds the line of a setting in its file. For a missing one, that of the group that it belongs to. */
export type SettingLine = (path: readonly PropertyKey[]) => number;

/** The issues of a settings file as problems with their lines: what is wrong, and what to do. */
export function settingsProblems(
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
  file: string,
  lineOf: SettingLine,
): readonly Problem[] {
  return issues
    .flatMap((issue) => withoutUnions(issue, []))
    .flatMap((issue): readonly Problem[] => {
      const at = (path: readonly PropertyKey[]) => ({ file, line: lineOf(path), field: path.join('.') });
      if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => ({ ...at([...issue.path, key]), ...unknownSetting(schema, issue.path, key) }));
      return [{ ...at(issue.path), ...describeIssue(issue) }];
    });
}

/** The issues of the form that a value of several forms comes nearest to, with their whole paths. */
function withoutUnions(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): readonly z.core.$ZodIssue[] {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ ...issue, path }];
  const nearest = issue.errors.toSorted((a, b) => rank(a) - rank(b))[0];
  return nearest && nearest.length > 0 ? nearest.flatMap((each) => withoutUnions(each, path)) : [{ ...issue, path }];
}

/** A form that fails at its root is further from the value than one that fails within. */
function rank(issues: readonly z.core.$ZodIssue[]): number {
  return issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0) ? 1 : 0;
}

function unknownSetting(schema: z.ZodType, path: readonly PropertyKey[], key: string) {
  const names = settingsAt(schema, path);
  const likely = closestMatch(key, names);
  return {
    message: 'is not a known setting',
    remedy: likely === undefined ? `the settings here are ${names.join(', ')}` : `did you mean "${likely}"?`,
  };
}

/** The names of the settings in a group. */
function settingsAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let node = groupOf(schema);
  for (const key of path) {
    if (node instanceof z.ZodArray) node = groupOf(node.element);
    else if (node instanceof z.ZodObject) node = groupOf(node.shape[String(key)]);
  }
  return node instanceof z.ZodObject ? Object.keys(node.shape).filter((name) => name !== '$schema') : [];
}

function groupOf(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return groupOf(schema.unwrap());
  if (schema instanceof z.ZodUnion)
    return schema.options.map(groupOf).find((option) => option instanceof z.ZodObject) ?? schema;
  return schema;
}

function describeIssue(issue: z.core.$ZodIssue): Pick<Problem, 'message' | 'remedy'> {
  const written = issue.input === undefined ? '' : `: ${JSON.stringify(issue.input)}`;
  const shown = written.length > 80 ? '' : written;
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return { message: 'is missing', remedy: `write ${forms[issue.expected] ?? 'it'}` };
      return {
        message: `is not ${names[issue.expected] ?? issue.expected}${shown}`,
        remedy: `write ${forms[issue.expected] ?? 'another value'}`,
      };
    case 'invalid_value': {
      const known = issue.values.map(String);
      const likely = closestMatch(String(issue.input), known);
      const remedy = likely === undefined ? `write one of ${known.join(', ')}` : `did you mean "${likely}"?`;
      return { message: `is not a known value${shown}`, remedy };
    }
    case 'too_small':
    case 'too_big':
      return {
        message: `${issue.message.toLowerCase().replace(/^too (?:small|big): expected \w+ to/, 'must')}${shown}`,
      };
    case 'custom': {
      const remedy = issue.params?.remedy;
      return { message: `${issue.message}${shown}`, ...(typeof remedy === 'string' ? { remedy } : {}) };
    }
    default:
      return {
        message:
          issue.code === 'invalid_format' && issue.format === 'url'
            ? `is not a web address${shown}`
            : `${issue.message}${shown}`,
        ...(issue.code === 'invalid_format' && issue.format === 'url' ? { remedy: 'write https://…' } : {}),
      };
  }
}

const names: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'a group of settings',
  record: 'a group of texts',
  array: 'a list',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};
const forms: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  object: '{ … }',
  record: '{ "en": "…" }',
  array: '[ … ]',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};
