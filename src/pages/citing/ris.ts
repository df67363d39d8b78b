import type { Citation } from './citation.ts';
import { familyFirst } from './cited-name.ts';

/** Newspaper articles in RIS, the tagged format of reference managers, in UTF-8. */
export function ris(citations: readonly Citation[]): string {
  return citations.map(recordOf).join('');
}

function recordOf({ title, lang, authors, day, publication, publisher, section, url }: Citation): string {
  const date = day.replaceAll('-', '/');
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'NEWS'],
    ...authors.map((name) => ['AU', familyFirst(name)] as const),
    ['TI', title],
    ['T2', publication],
    ['PY', day.slice(0, 4)],
    ['DA', date],
    ['SE', section],
    ['PB', publisher],
    ['LA', lang],
    ['UR', url],
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`])).join('');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
