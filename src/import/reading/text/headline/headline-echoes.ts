import { lineKey } from '../../lines/read-lines.ts';
import { tellingWords } from '../../words/telling-words.ts';
import type { Measured } from '../measure.ts';
import type { HeadlineSigns, Surroundings } from './headline-signs.ts';

/** Signs from elsewhere on the page: a headline is said again in the path and in lists. */
export function headlineEchoes({ text }: Measured, { times, whole }: Surroundings): HeadlineSigns {
  const key = lineKey(text);
  const again = (times.get(key) ?? 0) > 1;
  const own = tellingWords(text);
  const long = key.length >= 16 && (key.split(' ').length > 3 || own.length > 6);
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
