import type { BodyElement, BodyNode } from '../../body/body-element.ts';

/** Text in one line: single spaces inside, none at the ends. */
export function oneLine(text: string): string {
  const inner = text.trim();
  if (isOneLine(inner)) return inner;
  // Runs are shortened by at most a thousand at a time: in a process that has compiled
  // many patterns V8 no longer optimises them, and a match of millions of characters would exceed its stack.
  let line = inner.replace(/\s{2,1000}|[^\S ]/g, ' ');
  while (line.includes('  ')) line = line.replace(/ {2,1000}/g, ' ');
  return line;
}

// Whether all spaces of a text are single. Most are, and a loop costs less than a pattern.
function isOneLine(text: string): boolean {
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 || (code === 32 && before === 32) || (code > 126 && isWideSpace(code))) return false;
    before = code;
  }
  return true;
}

// The spaces beyond ASCII that `\s` matches.
function isWideSpace(code: number): boolean {
  if (code < 0x1680) return code === 0xa0;
  if (code < 0x2000 || code > 0x3000) return code === 0x1680 || code === 0xfeff;
  return code <= 0x200a || (code >= 0x2028 && /\s/.test(String.fromCharCode(code)));
}

/** The text of an element in one line; undefined if it is longer than `most`. Stops reading when the text is too long. */
export function shortWords(element: BodyElement, most: number): string | undefined {
  const text = gather(element, '', most);
  if (text === undefined) return undefined;
  const words = oneLine(text);
  return words.length > most ? undefined : words;
}

// When the text gets long, its spaces are made single, as they do not count.
function gather(element: BodyElement, before: string, most: number): string | undefined {
  const { nodes } = element;
  let text: string | undefined = before;
  for (let at = 0; at < nodes.length && text !== undefined; at += 1) {
    const node = nodes[at] as BodyNode;
    if (typeof node !== 'string') {
      text = gather(node, text, most);
      continue;
    }
    text += node;
    if (text.length <= 2 * most) continue;
    text = text.replace(/\s+/g, ' ');
    if (text.trim().length > most) text = undefined;
  }
  return text;
}
