import { wordsOf } from '../../words/tokens.ts';
import { readFoundHash } from './highlight-hash.ts';

/** Marks the words that the address asks for within an element, as whole words, and scrolls to the first. */
export function markFound(within: Element, hash: string): void {
  const wanted = new Set(readFoundHash(hash));
  if (wanted.size === 0) return;
  const marks = textsOf(within).flatMap((text) => markText(text, wanted));
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

function markText(text: Text, wanted: ReadonlySet<string>): readonly HTMLElement[] {
  const found = wordsOf(text.data).filter((word) => wanted.has(word.text));
  // From the end, so that what was found before keeps its place.
  return found
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
