import type { Citation } from './citation.ts';
import { familyFirst } from './cited-name.ts';
import { firstAndLastPage } from './printed-place.ts';

/** Newspaper articles in RIS, the tagged format of reference managers, in UTF-8. */
export function ris(citations: readonly Citation[]): string {
  return citations.map(recordOf).join('');
}

function recordOf(citation: Citation): string {
  const { title, lang, authors, day, publication, publisher, section, url } = citation;
  const pages = citation.page === undefined ? undefined : firstAndLastPage(citation.page);
  const date = day.replaceAll('-', '/');
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'NEWS'],
    ...authors.map((name) => ['AU', familyFirst(name)] as const),
    ...(citation.translators ?? []).map((name) => ['A4', familyFirst(name)] as const),
    ['TI', title],
    ['T2', publication],
    ['PY', day.slice(0, 4)],
    ['DA', date],
    ['ET', citation.edition],
    ['IS', citation.issue],
    ['SP', pages?.first],
    ['EP', pages?.last],
    ['SN', citation.issn],
    ['SE', section],
    ['PB', publisher],
    ['LA', lang],
    ['UR', url],
    ['N1', citation.note],
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`])).join('');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
