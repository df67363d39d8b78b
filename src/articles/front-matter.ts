import { FAILSAFE_SCHEMA, load, Type, YAMLException } from 'js-yaml';
import type { Checked } from './flaw.ts';

export interface FrontMatter {
  readonly fields: Readonly<Record<string, unknown>>;
  /** The YAML between the fences; it begins on line 2 of the file. */
  readonly yaml: string;
  readonly body: string;
  /** Line of the file on which `body` begins. */
  readonly bodyLine: number;
}

// Every scalar is text as it is written: `2023` stays a headline, `no` a language, and no date passes through the machine's zone.
const nothing = new Type('tag:yaml.org,2002:null', {
  kind: 'scalar',
  resolve: (written: unknown) => written === null || written === '~' || written === 'null',
  construct: () => null,
});
const schema = FAILSAFE_SCHEMA.extend({ implicit: [nothing] });
const example = 'begin the file with the lines "---", "title: …", "date: 2024-05-06", "---"';

/** Takes an article's text apart. Reads YAML only, without tags of any kind, and runs nothing. */
export function frontMatter(text: string): Checked<FrontMatter> {
  const opening = /^---[ \t]*(?:\n|$)/.exec(text);
  if (!opening) return refuse(1, ...noFence(text));
  const start = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(start));
  if (!closing) return refuse(1, 'has front matter that does not end', 'close it by a line "---"');
  const yaml = text.slice(start, start + closing.index);
  const rest = text.slice(start + closing.index + closing[0].length);
  const body = rest.replace(/^\s*\n/, '').trimEnd();
  const bodyLine = lineOf(text, text.length - rest.length + rest.indexOf(body));
  return readYaml(yaml, { body: body === '' ? '' : `${body}\n`, bodyLine });
}

function noFence(text: string): [string, string] {
  const language = /^---[ \t]*([\w-]+)[ \t]*(?:\n|$)/.exec(text)?.[1];
  if (language !== undefined)
    return [`has front matter in "${language}", which is not read or run`, 'write YAML between "---" lines'];
  if (/^\+\+\+[ \t]*\n/.test(text))
    return ['has front matter in TOML, which is not read', 'write YAML between "---" lines'];
  if (/^\s+---[ \t]*\n/.test(text)) return ['has something before its front matter', 'let the file begin with "---"'];
  return ['has no front matter', example];
}

function readYaml(yaml: string, body: Pick<FrontMatter, 'body' | 'bodyLine'>): Checked<FrontMatter> {
  let fields: unknown;
  try {
    fields = load(yaml, { schema });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return brokenYaml(yaml, error);
  }
  if (fields === undefined || fields === null) return refuse(1, 'has empty front matter', example);
  if (!isRecord(fields)) return refuse(2, 'has front matter without fields', 'write one "name: value" a line');
  return { ok: true, value: { fields, yaml, ...body } };
}

function brokenYaml(yaml: string, error: YAMLException): Checked<FrontMatter> {
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

function lineOf(text: string, place: number): number {
  let line = 1;
  for (let next = text.indexOf('\n'); next !== -1 && next < place; next = text.indexOf('\n', next + 1)) line += 1;
  return line;
}

function refuse(line: number, message: string, remedy: string): Checked<FrontMatter> {
  return { ok: false, flaw: { line, message, remedy } };
}
