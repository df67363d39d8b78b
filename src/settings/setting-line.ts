import type { SettingLine } from './settings-problems.ts';

/** Finds the lines of settings in a JSON file. For errors only: it parses the file again with a parser that knows positions. */
export async function settingLines(text: string): Promise<SettingLine> {
  const { isMap, isScalar, isSeq, LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' });
  return (path) => {
    let node: unknown = contents;
    let offset = 0;
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
        if (!pair || !isScalar(pair.key)) break;
        [offset, node] = [pair.key.range?.[0] ?? offset, pair.value];
      } else if (isSeq(node)) {
        const item: unknown = node.items[Number(key)];
        if (!item || typeof item !== 'object' || !('range' in item) || !Array.isArray(item.range)) break;
        [offset, node] = [Number(item.range[0]), item];
      } else break;
    }
    return lines.linePos(offset).line;
  };
}
