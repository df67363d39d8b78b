import { isPictureLabel, pictureCaption } from './credits/picture-line.ts';
import type { MeasuredLine } from './measure.ts';

/** The lines of the standfirst, between headline and credits. */
export function standfirstLines(
  lines: readonly MeasuredLine[],
  start: number,
  lastCredit: number,
  usedLines: ReadonlySet<number>,
): readonly number[] {
  const indices: number[] = [];
  for (let at = start; at < lastCredit; at += 1) {
    const line = lines[at];
    if (line && !usedLines.has(at) && line.furniture === undefined && line.weight >= 40) indices.push(at);
  }
  return indices.length <= 4 ? indices : [];
}

/** The lines near the headline that belong to a picture, with its caption if they have one. */
export function captionLines(
  lines: readonly MeasuredLine[],
  start: number,
  to: number,
  used: ReadonlySet<number>,
): ReadonlyMap<number, string | undefined> {
  const found = new Map<number, string | undefined>();
  for (let at = start; at < Math.min(to, start + 14); at += 1) {
    const line = lines[at];
    if (!line || used.has(at) || found.has(at)) continue;
    const caption = pictureCaption(line.text);
    if (caption !== undefined) found.set(at, caption);
    const next = lines[at + 1];
    if (!isPictureLabel(line.text) || !next) continue;
    found.set(at, undefined);
    if (next.weight <= 400 && next.furniture === undefined && lines[at + 2]?.prose) found.set(at + 1, next.text);
  }
  return found;
}
