import { oneLine } from './one-line.ts';

/** An element of any tree: its words and elements in their order. */
interface Words {
  readonly nodes: readonly (Words | string)[];
}

/** The text of an element in one line; undefined where it is longer than `most`. Reads no more than it takes to tell. */
export function briefWords(element: Words, most: number): string | undefined {
  const text = gather(element, '', most);
  if (text === undefined) return undefined;
  const words = oneLine(text);
  return words.length > most ? undefined : words;
}

// Once the text is too long as it stands, its spaces are made single: if it is too long even so, nothing can mend that.
function gather(element: Words, before: string, most: number): string | undefined {
  const { nodes } = element;
  let text: string | undefined = before;
  for (let at = 0; at < nodes.length && text !== undefined; at += 1) {
    const node = nodes[at] as Words | string;
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
