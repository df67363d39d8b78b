import { tellingWords } from '../../words/telling-words.ts';
import type { MeasuredLine } from '../measure.ts';

/** The words of a text and how often it uses them. */
export interface StoryWords {
  /** The number of paragraphs with each word. */
  readonly paragraphs: ReadonlyMap<string, number>;
  readonly count: number;
  /** The words of the first three paragraphs. */
  readonly lead: ReadonlySet<string>;
}

/** Reads the words of those lines that are paragraphs. */
export function storyWords(lines: readonly MeasuredLine[]): StoryWords {
  const words = lines.flatMap(({ text, prose, weight }) => (prose || weight > 60 ? [new Set(tellingWords(text))] : []));
  const paragraphs = new Map<string, number>();
  for (const word of words.flatMap((inParagraph) => [...inParagraph]))
    paragraphs.set(word, (paragraphs.get(word) ?? 0) + 1);
  return {
    paragraphs,
    count: words.length,
    lead: new Set(words.slice(0, 3).flatMap((inParagraph) => [...inParagraph])),
  };
}
