import { lineKey } from '../../lines/read-lines.ts';
import agencies from '../../people/agencies.json' with { type: 'json' };
import labels from '../../people/labels.json' with { type: 'json' };

const labelKeys = new Set(labels.picture.map(lineKey));
const labelled = new RegExp(`^(?:${labels.picture.join('|')})\\s*[:：/]\\s*(\\S.*)$`, 'iu');

/** Whether a line is only the label of a picture: "Hero Image". */
export function isPictureLabel(line: string): boolean {
  return line.length < 30 && labelKeys.has(lineKey(line));
}

/** The caption in a line with the label of a picture: `Photo: PTI` => `PTI`; undefined for other lines. */
export function pictureCaption(line: string): string | undefined {
  return line.length > 400 ? undefined : labelled.exec(line)?.[1];
}

const labelWords = labels.picture.filter((label) => label.length > 2).join('|');
const agencyNames = agencies.filter((name) => /^[A-Z]{2,}|images$/i.test(name)).join('|');
const credited = new RegExp(
  `(?:^|[\\s(\\[|.])(?:(?:${labelWords})\\s?(?:[:：©=]|by |von |par |de )|©)\\s?[^:：]{2,70}$|(?:^|[\\s(])(?:${agencyNames})\\s?/|/\\s?(?:${agencyNames})\\)?$`,
  'iu',
);

/** Whether a line ends with the credit of a picture: `The old bridge. (Photo: Reuters)`. */
export function isPictureCredit(line: string): boolean {
  return line.length <= 500 && credited.test(line);
}
