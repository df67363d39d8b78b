import { FAILSAFE_SCHEMA, load, Type, YAMLException } from 'js-yaml';
import { type ArticleParts, opening, splitArticle } from '../files/split-article.ts';
import type { Result } from '../model/result.ts';

export interface FrontMatter extends ArticleParts {
  /** As the YAML has them: text, lists and groups, nothing else. */
  readonly fields: Readonly<Record<string, unknown>>;
}

// Every scalar is text as it is written: `2023` stays a headline, `no` a language, and no date passes through the machine's zone.
const nothing = new Type('tag:yaml.org,2002:null', {
  kind: 'scalar',
  resolve: (written: unknown) => written === null || written === '~' || written === 'null',
  construct: () => null,
});
const schema = FAILSAFE_SCHEMA.extend({ implicit: [nothing] });

/** Takes an article's text apart. Reads YAML only, without tags of any kind, and runs nothing. */
export function frontMatter(text: string): Result<FrontMatter> {
  const parts = splitArticle(text);
  return parts.ok ? readYaml(parts.value) : parts;
}

function readYaml(parts: ArticleParts): Result<FrontMatter> {
  try {
    const fields: unknown = load(parts.yaml, { schema }) ?? null;
    if (isRecord(fields)) return { ok: true, value: { fields, ...parts } };
    const [what, remedy] =
      fields === null
        ? ['empty front matter', opening]
        : ['front matter without fields', 'write one "name: value" a line'];
    return refuse(2, `has ${what}`, remedy);
  } catch (error) {
    if (error instanceof YAMLException) return brokenYaml(parts.yaml, error);
    throw error;
  }
}

function brokenYaml(yaml: string, error: YAMLException): Result<FrontMatter> {
  const line = Math.min(error.mark.line, yaml.trimEnd().split('\n').length - 1);
  const tag = /^(?:unknown tag|cannot resolve a node with) !<(?:tag:yaml\.org,2002:)?([^>]*)>/.exec(error.reason)?.[1];
  if (tag !== undefined) {
    const remedy = 'delete it; text that begins with "!" stands in quotes';
    return refuse(line + 2, `has the YAML tag "${tag}", which is not read or run`, remedy);
  }
  const field = /^duplicated mapping key/.test(error.reason) ? duplicate(yaml, line) : undefined;
  if (field !== undefined) return refuse(line + 2, `has the field "${field}" twice`, 'keep one of them');
  return refuse(
    line + 2,
    `has front matter that is not YAML: ${error.reason}`,
    'text that holds ": " or begins with a sign stands in quotes',
  );
}

function duplicate(yaml: string, line: number): string | undefined {
  return /^\s*(?:- )?([^:]+):/.exec(yaml.split('\n')[line] ?? '')?.[1];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(line: number, message: string, remedy: string): Result<FrontMatter> {
  return { ok: false, issue: { line, message, remedy } };
}
