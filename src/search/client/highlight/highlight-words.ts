import { tokenize } from '../../words/tokens.ts';
import { readHighlightHash } from './highlight-hash.ts';

/** Highlights the words of the URL fragment in an element, as whole words, and scrolls to the first. */
export function highlightWords(within: Element, hash: string): void {
  const words = new Set(readHighlightHash(hash));
  if (words.size === 0) return;
  const marks = textsOf(within).flatMap((text) => highlightText(text, words));
  marks[0]?.scrollIntoView({ block: 'center' });
}

function textsOf(within: Element): readonly Text[] {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest('script, style, template')) texts.push(node);
  }
  return texts;
}

/** Whole words, and runs of neighboring letters: those of scripts without spaces, and numbers after letters. */
function findWords(
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

function highlightText(text: Text, words: ReadonlySet<string>): readonly HTMLElement[] {
  const matches = findWords(text.data, words);
  // From the end, so that earlier offsets stay valid.
  return matches
    .toReversed()
    .map((word) => {
      const mark = document.createElement('mark');
      mark.className = 'found';
      const range = document.createRange();
      range.setStart(text, word.start);
      range.setEnd(text, word.end);
      range.surroundContents(mark);
      return mark;
    })
    .toReversed();
}
