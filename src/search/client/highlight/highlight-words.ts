import { readHighlightHash } from './highlight-hash.ts';
import { wordPlaces } from './word-places.ts';

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

function highlightText(text: Text, words: ReadonlySet<string>): readonly HTMLElement[] {
  const matches = wordPlaces(text.data, words);
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
