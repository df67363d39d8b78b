import { lineKey } from '../../lines/read-lines.ts';
import { tellingWords } from '../../words/telling-words.ts';
import type { MeasuredLine } from '../measure.ts';
import type { HeadlineSigns, Surroundings } from './headline-candidates.ts';
import type { StoryWords } from './story-words.ts';

/** Signs from other lines of the page: navigation paths and lists repeat a headline. */
export function headlineEchoes({ text }: MeasuredLine, { times, whole }: Surroundings): HeadlineSigns {
  const key = lineKey(text);
  const again = (times.get(key) ?? 0) > 1;
  const words = tellingWords(text);
  const long = key.length >= 16 && (key.split(' ').length > 3 || words.length > 6);
  return {
    again: Number(again && long),
    path: Number(long && whole.includes(`${key}\n`) && endsAnother(whole, key)),
    begins: Number(long && beginsAnother(whole, key)),
  };
}

function endsAnother(whole: string, key: string): boolean {
  for (let at = whole.indexOf(`${key}\n`); at >= 0; at = whole.indexOf(`${key}\n`, at + 1)) {
    if (at > 0 && whole[at - 1] !== '\n') return true;
  }
  return false;
}

function beginsAnother(whole: string, key: string): boolean {
  for (let at = whole.indexOf(`\n${key}`); at >= 0; at = whole.indexOf(`\n${key}`, at + 1)) {
    if (whole[at + 1 + key.length] !== '\n') return true;
  }
  return false;
}

/** Signs from the text: it repeats the words of its headline, in the first paragraphs and often. */
export function topicSigns(text: string, { paragraphs, count, lead }: StoryWords): HeadlineSigns {
  const all = tellingWords(text);
  const own = [...new Set(all)];
  const times = own.map((word) => paragraphs.get(word) ?? 0);
  const repeated = all.filter((word) => paragraphs.has(word)).length;
  const highest = Math.max(0, ...times);
  return {
    inText: all.length === 0 ? 0 : repeated / all.length,
    inTextMany: Math.min(6, repeated) / 6,
    inLead: own.length === 0 ? 0 : own.filter((word) => lead.has(word)).length / own.length,
    inTextOften: own.length === 0 ? 0 : times.reduce((sum, count) => sum + Math.min(4, count) / 4, 0) / own.length,
    topic: Number(highest >= 3),
    spread: count === 0 ? 0 : highest / count,
  };
}
