/** Characters that change the direction of what follows, until the one that closes them: embeddings and overrides, and isolates. */
const opening = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/;
const anyDirection = /[\u202a-\u202e\u2066-\u2069]/;
const [closesEmbedding, closesIsolate] = ['\u202c', '\u2069'];

/**
 * A text that changes the direction of no text beside it: what it opens is closed, and what it closes without opening is left out.
 * Isolates close the embeddings in them, as in the bidirectional algorithm of Unicode.
 */
export function closeDirections(text: string): string {
  if (!anyDirection.test(text)) return text;
  const open: string[] = [];
  let closed = '';
  for (const letter of text) {
    if (opening.test(letter)) open.push(letter >= '\u2066' ? closesIsolate : closesEmbedding);
    else if (letter === closesEmbedding) {
      if (open.at(-1) !== closesEmbedding) continue;
      open.pop();
    } else if (letter === closesIsolate) {
      const last = open.lastIndexOf(closesIsolate);
      if (last === -1) continue;
      open.length = last;
    }
    closed += letter;
  }
  return closed + open.toReversed().join('');
}
