import labels from './labels.json' with { type: 'json' };
import { lineKey } from './read-lines.ts';

const known = new Set(labels.picture.map(lineKey));
const labelled = new RegExp(`^(?:${labels.picture.join('|')})\\s*[:：/]\\s*(\\S.*)$`, 'iu');

/** A line that says nothing but that a picture is here: "Hero Image". */
export function isPictureLabel(line: string): boolean {
  return line.length < 30 && known.has(lineKey(line));
}

/** What a line says of a picture: `Photo: PTI` => `PTI`; undefined for any other line. */
export function pictureCaption(line: string): string | undefined {
  return line.length > 400 ? undefined : labelled.exec(line)?.[1];
}
