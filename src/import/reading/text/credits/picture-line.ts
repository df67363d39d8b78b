import { lineKey } from '../../lines/read-lines.ts';
import agencies from '../../people/agencies.json' with { type: 'json' };
import labels from '../../people/labels.json' with { type: 'json' };

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

const named = labels.picture.filter((label) => label.length > 2).join('|');
const wired = agencies.filter((name) => /^[A-Z]{2,}|images$/i.test(name)).join('|');
const credited = new RegExp(
  `(?:^|[\\s(\\[|.])(?:(?:${named})\\s?(?:[:：©=]|by |von |par |de )|©)\\s?[^:：]{2,70}$|(?:^|[\\s(])(?:${wired})\\s?/|/\\s?(?:${wired})\\)?$`,
  'iu',
);

/** Whether a line ends in the credit of a picture: `The old bridge. (Photo: Reuters)`. */
export function isPictureCredit(line: string): boolean {
  return line.length <= 500 && credited.test(line);
}
