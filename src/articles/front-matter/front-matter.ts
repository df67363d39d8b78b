import { FAILSAFE_SCHEMA, load, Type, YAMLException } from 'js-yaml';
import { type ArticleParts, opening, splitArticle } from '../files/split-article.ts';
import type { Result } from '../model/result.ts';

export interface FrontMatter extends ArticleParts {
  /** As the YAML has them: text, lists and groups only. */
  readonly fields: Readonly<Record<string, unknown>>;
}

// Every scalar is read as text: `2023` can be a headline, `no` a language, and no date is converted by the machine's zone.
const nullType = new Type('tag:yaml.org,2002:null', {
  kind: 'scalar',
  resolve: (written: unknown) => written === null || written === '~' || written === 'null',
  construct: () => null,
});
const schema = FAILSAFE_SCHEMA.extend({ implicit: [nullType] });

/** Parses an article's text. Reads plain YAML only, without tags, and runs nothing. */
export function frontMatter(text: string): Result<FrontMatter> {
  const parts = splitArticle(text);
  return parts.ok ? readYaml(parts.value) : parts;
}

function readYaml(parts: ArticleParts): Result<FrontMatter> {
  try {
    const fields: unknown = load(parts.yaml, { schema }) ?? null;
    if (isRecord(fields)) return { ok: true, value: { fields, ...parts } };
    const [message, remedy] =
      fields === null
        ? ['empty front matter', opening]
        : ['front matter without fields', 'write "name: value", one on each line'];
    return refuse(2, `has ${message}`, remedy);
  } catch (error) {
    if (error instanceof YAMLException) return brokenYaml(parts.yaml, error);
    throw error;
  }
}

function brokenYaml(yaml: string, error: YAMLException): Result<FrontMatter> {
  const line = Math.min(error.mark.line, yaml.trimEnd().split('\n').length - 1);
  const tag = /^(?:unknown tag|cannot resolve a node with) !<(?:tag:yaml\.org,2002:)?([^>]*)>/.exec(error.reason)?.[1];
  if (tag !== undefined) {
    const remedy = 'delete it, or put text that begins with "!" in quotes';
    return refuse(line + 2, `has the YAML tag "${tag}", which is not supported`, remedy);
  }
  const field = /^duplicated mapping key/.test(error.reason) ? duplicate(yaml, line) : undefined;
  if (field !== undefined) return refuse(line + 2, `has the field "${field}" twice`, 'delete one of them');
  return refuse(
    line + 2,
    `has front matter that is not YAML: ${error.reason}`,
    'put text that contains ": " or begins with a special character in quotes',
  );
}

function duplicate(yaml: string, line: number): string | undefined {
  return /^\s*(?:-\s+)?([^:\s][^:]*):/.exec(yaml.split('\n')[line] ?? '')?.[1];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(line: number, message: string, remedy: string): Result<FrontMatter> {
  return { ok: false, issue: { line, message, remedy } };
}
