import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** Returns the line of a field in the file. 1 if the front matter does not have it. */
export type FieldLines = (path: readonly PropertyKey[]) => number;

/**
 * Finds the lines of fields in an article's YAML, which begins on line 2. For an absent field, finds the line of its parent. Slow,
 * since it parses the YAML again with a parser that records positions. For errors only.
 */
export function fieldLines(yaml: string): FieldLines {
  let lineOf: FieldLines | undefined;
  return (path) => {
    lineOf ??= linesOf(yaml);
    return lineOf(path);
  };
}

function linesOf(yaml: string): FieldLines {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    schema: 'failsafe',
    uniqueKeys: false,
    logLevel: 'silent',
  });
  return (path) => {
    let node: unknown = document.contents;
    let offset: number | undefined;
    for (const key of path) {
      const next = child(node, String(key));
      if (!next) break;
      [offset, node] = next;
    }
    return offset === undefined ? 1 : lines.linePos(offset).line + 1;
  };
}

function child(parent: unknown, key: string): [number | undefined, unknown] | undefined {
  if (isSeq(parent)) {
    const item = parent.items[Number(key)];
    return isNode(item) ? [item.range?.[0], item] : undefined;
  }
  if (!isMap(parent)) return undefined;
  const pair = parent.items.filter(isPair).find((entry) => isScalar(entry.key) && String(entry.key.value) === key);
  return pair && isScalar(pair.key) ? [pair.key.range?.[0], pair.value] : undefined;
}
