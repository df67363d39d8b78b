import { parse as parseToml, TomlError } from 'smol-toml';
import { readYaml, YamlError } from './read-yaml.ts';
import type { SplitFile } from './split-front-matter.ts';

/** The fields of front matter, or why it cannot be read. */
export type PostFrontMatter =
  | { readonly fields: Readonly<Record<string, unknown>>; readonly doubt?: string }
  | { readonly reason: string; readonly line: number };

const largest = 256 * 1024;
const deepest = 100;

/** Reads front matter as data. Tags that make objects or run code are refused; so are aliases that expand without end. */
export function readFrontMatter(split: SplitFile): PostFrontMatter {
  if (split.head.length > largest) return { reason: 'the front matter is larger than 256 KB', line: split.headLine };
  if (split.kind === 'code')
    return { reason: 'the front matter is program code, which is not run', line: split.headLine };
  if (split.kind === 'yaml') return readYamlHead(split);
  if (split.kind === 'none') return { fields: {} };
  try {
    return asFields(split.kind === 'toml' ? parseToml(split.head) : JSON.parse(split.head), split);
  } catch (error) {
    if (error instanceof TomlError)
      return { reason: `the front matter is not TOML: ${firstLine(error)}`, line: split.headLine + error.line };
    if (error instanceof SyntaxError)
      return { reason: `the front matter is not JSON: ${firstLine(error)}`, line: split.headLine + 1 };
    throw error;
  }
}

function readYamlHead(split: SplitFile): PostFrontMatter {
  try {
    return asFields(readYaml(split.head), split);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return { reason: `the front matter is not YAML: ${error.message}`, line: split.headLine + error.line };
  }
}

function asFields(value: unknown, split: SplitFile): PostFrontMatter {
  if (value === null || value === undefined) return { fields: {} };
  if (typeof value !== 'object' || Array.isArray(value))
    return { reason: 'the front matter has no fields', line: split.headLine + 1 };
  if (depthOf(value) > deepest)
    return { reason: `the front matter is nested deeper than ${deepest} levels`, line: split.headLine + 1 };
  return { fields: value as Readonly<Record<string, unknown>> };
}

// Level by level: recursion would overflow the stack.
function depthOf(value: object): number {
  let depth = 0;
  for (let level: readonly object[] = [value]; level.length > 0 && depth <= deepest; depth += 1) {
    level = level.flatMap((object) =>
      Object.values(object).filter((inner) => typeof inner === 'object' && inner !== null),
    );
  }
  return depth;
}

function firstLine(error: Error): string {
  return (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '');
}
