import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/**
 * The line of a field in YAML, from 1; that of the nearest field around it where it is absent. Exact but slow: for errors only,
 * which is why it may take another parser than reading does.
 */
export function fieldLine(yaml: string, path: readonly PropertyKey[]): number | undefined {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    schema: 'failsafe',
    uniqueKeys: false,
    logLevel: 'silent',
  });
  let here: unknown = document.contents;
  let place: number | undefined;
  for (const key of path) {
    const next = child(here, String(key));
    if (!next) break;
    [place, here] = next;
  }
  return place === undefined ? undefined : lines.linePos(place).line;
}

function child(parent: unknown, key: string): [number | undefined, unknown] | undefined {
  if (isSeq(parent)) {
    const item = parent.items[Number(key)];
    return item === undefined ? undefined : [(item as Node).range?.[0], item];
  }
  if (!isMap(parent)) return undefined;
  const pair = parent.items.filter(isPair).find((entry) => isScalar(entry.key) && String(entry.key.value) === key);
  return pair && isScalar(pair.key) ? [pair.key.range?.[0], pair.value] : undefined;
}
