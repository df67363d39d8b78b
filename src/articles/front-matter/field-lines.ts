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
  /** Front matter with thousands of wrong fields has as many problems. */
  const indexes = new Map<unknown, ReadonlyMap<string, Entry>>();
  const child = (parent: unknown, key: string): Entry | undefined => {
    const index = indexes.get(parent) ?? entriesOf(parent);
    indexes.set(parent, index);
    return index.get(key);
  };
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

/** Where an entry begins, and its value. */
type Entry = readonly [offset: number | undefined, value: unknown];

/** The entries of a list or a map by their keys. Of several with one key, the first. */
function entriesOf(parent: unknown): ReadonlyMap<string, Entry> {
  if (isSeq(parent))
    return new Map(
      parent.items.flatMap((item, index) => (isNode(item) ? [[String(index), [item.range?.[0], item]] as const] : [])),
    );
  if (!isMap(parent)) return new Map();
  return new Map(
    parent.items
      .toReversed()
      .flatMap((pair) =>
        isPair(pair) && isScalar(pair.key)
          ? [[String(pair.key.value), [pair.key.range?.[0], pair.value]] as const]
          : [],
      ),
  );
}
