import { findDates } from '../dates/find-dates.ts';
import { monthsNamed } from '../dates/names/month-names.ts';
import { isAgency } from './agency.ts';

/** The dateline at the start of a report. */
export interface Dateline {
  readonly place?: string;
  readonly agency?: string;
  /** The paragraph without the dateline. */
  readonly rest: string;
}

const stop = '\\s?(?:।|[–—]|(?<=\\s)-{1,2}(?=\\s)|[:：])\\s?';
const part = '[^।:–—.!?"“”‘|]{2,60}?';
const begin = new RegExp(`^(${part}(?:\\([^()]{1,40}\\))?)${stop}(?=\\S)`, 'u');
const dotted =
  /^([\p{Lu}][\p{L}\p{M}.'’ -]{1,40}(?:, [\p{L}\p{M}.'’ ]{2,30})?(?:, [^()]{3,20})? ?\([A-Z][\w\s./-]{1,30}\))[.:]?\s?(?:[–—-]{1,2}\s)?(?=\S)/u;

/**
 * Splits `सियोल (दक्षिण कोरिया), एजेंसी। …`, `नई दिल्ली, 27 जुलाई (भाषा) …`, `SEOUL, July 27 (Reuters) - …`, `कानपुर, जेएनएन । …` into place,
 * agency and text. A dateline without an agency is only recognised in capitals.
 */
export function readDateline(paragraph: string): Dateline {
  const head = paragraph.slice(0, 140);
  const plain = begin.exec(head) ?? dotted.exec(head);
  const match = plain ?? bracketed.exec(head);
  if (!match) return { rest: paragraph };
  const parts = splitParts(match[1] ?? '');
  const agency = parts.findLast(isAgency);
  const place = parts.filter((name) => name !== agency && !isDay(name)).join(', ');
  const rest = paragraph.slice(match[0].length).trim();
  if (rest === '' || place.split(/\s/).length > (plain ? 6 : 4) || !isPlace(place, agency !== undefined))
    return { rest: paragraph };
  return { ...(place === '' ? {} : { place }), ...(agency === undefined ? {} : { agency }), rest };
}

// नई दिल्ली, 27 जुलाई (भाषा) प्रधानमंत्री …
const bracketed =
  /^([\p{L}\p{M}\s.]{2,40}(?:\([^()]{2,24}\)(?=,))?(?:,\s?[^(),]{2,20})?\s?\([\p{L}\p{M}\s.\-/]{2,24}\))[.:।]?\s(?=\S)/u;

// In "सियोल (दक्षिण कोरिया), एजेंसी" the bracket belongs to the place, in "SEOUL (Reuters)" it is the agency.
function splitParts(text: string): readonly string[] {
  const bracket = /^(.*?)\s?\(([^()]*)\)$/u.exec(text);
  const parts =
    bracket && isAgency(bracket[2] ?? '')
      ? [...(bracket[1] ?? '').split(','), bracket[2] ?? '']
      : text.split(/,(?![^(]*\))/);
  return parts.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

// "27 जुलाई", "July 27", and in words "चार अप्रैल".
function isDay(text: string): boolean {
  const [, inWords] = /^[\p{L}\p{M}]+ ([\p{L}\p{M}]+)$/u.exec(text) ?? [];
  if (inWords !== undefined && monthsNamed(inWords) !== undefined) return true;
  return /\d/.test(text) && text.length < 20 && (findDates(`${text} 2020`).length > 0 || findDates(text).length > 0);
}

function isPlace(place: string, withAgency: boolean): boolean {
  if (withAgency) return true;
  return (
    place !== '' &&
    place === place.toUpperCase() &&
    place !== place.toLowerCase() &&
    /^[\p{Lu}\s.,'’()-]{3,}$/u.test(place)
  );
}
