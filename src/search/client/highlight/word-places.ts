import { tokenize } from '../../words/tokens.ts';

/** The places of words in a text: whole words, and runs of neighboring letters: those of scripts without spaces, and numbers after letters. */
export function wordPlaces(
  text: string,
  words: ReadonlySet<string>,
): readonly { readonly start: number; readonly end: number }[] {
  const tokens = tokenize(text);
  const longest = Math.max(...[...words].map((word) => tokenize(word).length));
  const found: { readonly start: number; readonly end: number }[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    for (let last = Math.min(tokens.length, first + longest) - 1; last >= first; last -= 1) {
      const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
      if (!words.has(text.slice(start, end))) continue;
      found.push({ start, end });
      first = last;
      break;
    }
  }
  return found;
}
