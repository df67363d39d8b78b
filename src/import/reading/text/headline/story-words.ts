import { tellingWords } from '../../words/telling-words.ts';
import type { Measured } from '../measure.ts';
import type { HeadlineSigns } from './headline-signs.ts';

/** The words of a text and how it uses them. */
export interface StoryWords {
  /** In how many paragraphs each word stands. */
  readonly paragraphs: ReadonlyMap<string, number>;
  readonly count: number;
  /** The words of the first three paragraphs. */
  readonly lead: ReadonlySet<string>;
}

/** Reads the words of the paragraphs among `lines`. */
export function storyWords(lines: readonly Measured[]): StoryWords {
  const words = lines.flatMap(({ text, prose, weight }) => (prose || weight > 60 ? [new Set(tellingWords(text))] : []));
  const paragraphs = new Map<string, number>();
  for (const word of words.flatMap((some) => [...some])) paragraphs.set(word, (paragraphs.get(word) ?? 0) + 1);
  return { paragraphs, count: words.length, lead: new Set(words.slice(0, 3).flatMap((some) => [...some])) };
}

/** Signs from what a text is about: the words of a headline come back in it, at its beginning and again and again. */
export function topicSigns(text: string, { paragraphs, count, lead }: StoryWords): HeadlineSigns {
  const all = tellingWords(text);
  const own = [...new Set(all)];
  const times = own.map((word) => paragraphs.get(word) ?? 0);
  const told = all.filter((word) => paragraphs.has(word)).length;
  const most = Math.max(0, ...times);
  return {
    told: all.length === 0 ? 0 : told / all.length,
    toldMany: Math.min(6, told) / 6,
    toldLead: own.length === 0 ? 0 : own.filter((word) => lead.has(word)).length / own.length,
    toldOften: own.length === 0 ? 0 : times.reduce((sum, one) => sum + Math.min(4, one) / 4, 0) / own.length,
    topic: Number(most >= 3),
    spread: count === 0 ? 0 : most / count,
  };
}
