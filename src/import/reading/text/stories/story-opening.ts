import { isAgency } from '../../people/agency.ts';
import { readDateline } from '../../people/read-dateline.ts';
import type { Measured } from '../measure.ts';

const soon = 9;

/** The line of the dateline or place that belongs to a headline; the headline's own where there is none. */
export function datedAt(lines: readonly Measured[], at: number): number {
  let texts = 0;
  for (let next = at + 1; next < Math.min(lines.length, at + soon); next += 1) {
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

/** Whether the line after a headline begins as reports of agencies do, with a place and the agency: no paragraph inside a story does. */
export function opensWired(lines: readonly Measured[], at: number): boolean {
  const text = lines[at + 1]?.text ?? '';
  const { place, agency, rest } = readDateline(text);
  const isListed = text.slice(0, text.length - rest.length).includes(',');
  return lines[at + 1]?.prose === true && place !== undefined && agency !== undefined && isListed;
}

/** Whether a place stands in a line of its own between a headline, with or without a standfirst, and the text. */
export function opensPlaced(lines: readonly Measured[], at: number): boolean {
  const place = at + (lines[at + 1]?.prose === true ? 2 : 1);
  return lines[place + 1]?.prose === true && isPlaceLine(lines[place]?.text ?? '');
}

/** Whether a line is nothing but a place, two places, or an agency in its stead: "नई दिल्ली", "नई दिल्ली/मुंबई". */
export function isPlaceLine(text: string): boolean {
  if (isAgency(text)) return text.length <= 30;
  const places = text.split('/');
  return places.length <= 3 && places.every((place) => place.length <= 16 && onePlace.test(place));
}

const onePlace = /^[\p{L}\p{M}\p{Cf}]+(?: [\p{L}\p{M}\p{Cf}]+)?$/u;
