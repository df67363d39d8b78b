import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync, Visitor } from 'oxc-parser';

/** A pattern of the source code and its place. */
export interface SourcePattern {
  /** `FILE:LINE` */
  readonly place: string;
  readonly pattern: RegExp;
}

/** A pattern that code builds from a text, such as `new RegExp(text)`. */
export interface BuiltPattern {
  readonly place: string;
  readonly code: string;
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** The patterns that a file of a project writes out, and those that it builds. */
export function patternsIn(
  folder: string,
  file: string,
): { literals: readonly SourcePattern[]; built: readonly BuiltPattern[] } {
  const text = readFileSync(join(folder, file), 'utf8');
  const literals: SourcePattern[] = [];
  const built: BuiltPattern[] = [];
  const findBuilt = (node: { callee: { type: string; name?: unknown }; start: number; end: number }) => {
    if (node.callee.type !== 'Identifier' || node.callee.name !== 'RegExp') return;
    const code = text.slice(node.start, node.end).replace(/\s+/g, ' ');
    built.push({ place: `${file}:${lineOf(text, node.start)}`, code });
  };
  new Visitor({
    Literal: (node) => {
      if (node.value instanceof RegExp)
        literals.push({ place: `${file}:${lineOf(text, node.start)}`, pattern: node.value });
    },
    NewExpression: findBuilt,
    CallExpression: findBuilt,
  }).visit(parseSync(file, text).program);
  return { literals, built };
}

/** Loads files and records the patterns that they build while they load. */
export async function loadedPatterns(folder: string, files: readonly string[]): Promise<readonly SourcePattern[]> {
  const root = pathToFileURL(`${folder}/`).href;
  const recorded: SourcePattern[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, parts: [string | RegExp, string?]) {
      const pattern = new target(...parts);
      const place = placeIn(new Error().stack ?? '', [root, `${folder}/`]);
      if (place !== undefined) recorded.push({ place, pattern });
      return pattern;
    },
  });
  try {
    for (const file of files) await import(new URL(file, root).href);
  } finally {
    globalThis.RegExp = original;
  }
  return recorded;
}

/** `FILE:LINE` of the first call from below one of the folders. */
function placeIn(stack: string, folders: readonly string[]): string | undefined {
  for (const call of stack.split('\n').slice(2)) {
    const folder = folders.find((path) => call.includes(path));
    if (folder !== undefined)
      return call
        .slice(call.indexOf(folder) + folder.length)
        .split(':')
        .slice(0, 2)
        .join(':');
  }
  return undefined;
}
