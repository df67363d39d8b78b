import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** Gives the line of a field in the file, 1 for one that the front matter lacks. */
export type FieldLines = (path: readonly PropertyKey[]) => number;

/**
 * The lines of the fields in an article's YAML, which begins on line 2; for a field that is absent, the one around it. Exact but
 * slow: for errors only, which is why it may take another parser than reading does, and takes it when first asked.
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
    let here: unknown = document.contents;
    let place: number | undefined;
    for (const key of path) {
      const next = child(here, String(key));
      if (!next) break;
      [place, here] = next;
    }
    return place === undefined ? 1 : lines.linePos(place).line + 1;
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
