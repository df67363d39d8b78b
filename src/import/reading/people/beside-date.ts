import { findDates } from '../dates/find-dates.ts';
import { bareNames } from './bare-names.ts';

const age =
  /(?:(?:published|posted|updated)\s*|(?<!\s)\s+|(?<![\s\d]))\d+\s(?:second|minute|min|hour|day|week|month|year)s?\sago/iu;

/** The names in a line with a date or an age: `Mira Sundberg | Published 1 day ago`. */
export function besideDate(text: string): readonly string[] {
  if (text.length > 160) return [];
  const dates = findDates(text);
  const relative = age.exec(text);
  if (dates.length === 0 && !relative) return [];
  const marked = dates.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} | ${rest.slice(end)}`, text);
  const pieces = marked
    .replace(age, ' | ')
    .split(/(?:(?<!\s)\s+)?[|/•·]\s*|(?<=\|)[\s,]+/)
    .map((piece) => piece.replace(/^[\s,:–—-]+|(?<![\s:–—-])[\s:–—-]+$/g, ''))
    .filter((piece) => piece !== '');
  const isPlace = (piece: string) => /,$/.test(piece);
  const named = pieces.map((piece) => (isPlace(piece) ? [] : namesIn(piece)));
  const names = named.flat();
  const others = pieces.filter((_, at) => named[at]?.length === 0);
  return others.every((piece) => piece.split(/\s+/).length <= 4) ? names : [];
}

// "Doug Field, USA TODAY" => Doug Field
function namesIn(piece: string): readonly string[] {
  const [head = '', tail] = piece.split(/,\s(?=[\p{Lu}\s.&]{2,30}$)/u);
  return bareNames(tail === undefined ? piece : head);
}
