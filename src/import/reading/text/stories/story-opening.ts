import { isAgency } from '../../people/agency.ts';
import { readDateline } from '../../people/read-dateline.ts';
import type { MeasuredLine } from '../measure.ts';

const mostLines = 9;

/** The line with the dateline or place after a headline; the line of the headline if there is none. */
export function datedAt(lines: readonly MeasuredLine[], at: number): number {
  let texts = 0;
  for (let next = at + 1; next < Math.min(lines.length, at + mostLines); next += 1) {
    const line = lines[next];
    if (!line) break;
    if (line.prose) {
      const { place, agency } = readDateline(line.text);
      if (place !== undefined || agency !== undefined) return next;
      texts += 1;
      if (texts > 1) break;
    } else if (isPlaceLine(line.text) && lines[next + 1]?.prose) return next;
    else if (texts > 0 && (line.gap > 0 || (line.weight >= 30 && lines[next + 1]?.prose))) break;
  }
  return at;
}

/** Whether the line after a headline begins with a place and an agency. Paragraphs inside a story do not. */
export function hasAgencyDateline(lines: readonly MeasuredLine[], at: number): boolean {
  const text = lines[at + 1]?.text ?? '';
  const { place, agency, rest } = readDateline(text);
  const isListed = text.slice(0, text.length - rest.length).includes(',');
  return lines[at + 1]?.prose === true && place !== undefined && agency !== undefined && isListed;
}

/** Whether there is a line with a place between a headline and its text, after the standfirst if there is one. */
export function hasPlaceLine(lines: readonly MeasuredLine[], at: number): boolean {
  const placeIndex = at + (lines[at + 1]?.prose === true ? 2 : 1);
  return lines[placeIndex + 1]?.prose === true && isPlaceLine(lines[placeIndex]?.text ?? '');
}

/** Whether a line is only a place, several places, or an agency: "नई दिल्ली", "नई दिल्ली/मुंबई". */
export function isPlaceLine(text: string): boolean {
  if (isAgency(text)) return text.length <= 30;
  const places = text.split('/');
  return places.length <= 3 && places.every((place) => place.length <= 16 && placeName.test(place));
}

const placeName = /^[\p{L}\p{M}\p{Cf}]+(?: [\p{L}\p{M}\p{Cf}]+)?$/u;
