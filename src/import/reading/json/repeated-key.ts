const [quote, backslash] = ['"', '\\'];

/**
 * A key that one object of a JSON text has twice; undefined if there is none. `JSON.parse` keeps the last value without a word, and
 * damage that joins two objects leaves such keys. `text` is valid JSON.
 */
export function repeatedKey(text: string): string | undefined {
  const objects: (Set<string> | undefined)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '{') objects.push(new Set());
    else if (sign === '[') objects.push(undefined);
    else if (sign === '}' || sign === ']') objects.pop();
    else if (sign === quote) {
      const end = stringEnd(text, at);
      const keys = objects.at(-1);
      if (keys && isKey(text, end + 1)) {
        const key = text.slice(at + 1, end);
        if (keys.has(key)) return key;
        keys.add(key);
      }
      at = end;
    }
  }
  return undefined;
}

/** The doubt about an object with this text. Looks for repeated keys only if one of its own keys is in the text twice. */
export function repeatedKeyDoubt(text: string, value: object): string | undefined {
  const mayRepeat = Object.keys(value).some((key) => {
    const written = JSON.stringify(key);
    const first = text.indexOf(written);
    return first < 0 || text.indexOf(written, first + written.length) >= 0;
  });
  const key = mayRepeat ? repeatedKey(text) : undefined;
  return key === undefined ? undefined : doubtOf(key);
}

/** Why a text with a key that is repeated may be wrong. */
export function doubtOf(key: string): string {
  return `an object has the key "${key.slice(0, 40)}" twice; two objects may have been joined, and only the last value was read`;
}

function stringEnd(text: string, start: number): number {
  let end = text.indexOf(quote, start + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf(quote, end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === backslash) before -= 1;
  return (at - before) % 2 === 1;
}

function isKey(text: string, after: number): boolean {
  let at = after;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1;
  return text[at] === ':';
}
