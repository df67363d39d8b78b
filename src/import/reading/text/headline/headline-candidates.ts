import type { MeasuredLine } from '../measure.ts';
import type { StoryWords } from './story-words.ts';

/** Signs for and against a line being the headline, each from about 0 to 1. See `headline-weights.json` for their weights. */
export type HeadlineSigns = Readonly<Record<string, number>>;

/** The page around a line that may be the headline. */
export interface Surroundings {
  readonly lines: readonly MeasuredLine[];
  /** The credit lines. */
  readonly credits: ReadonlySet<number>;
  /** The first line of running text. */
  readonly start: number;
  readonly words: StoryWords;
  /** How often each line is on the page, by its key. */
  readonly times: ReadonlyMap<string, number>;
  /** The keys of all lines, separated by line breaks. */
  readonly whole: string;
}
