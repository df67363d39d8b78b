import { anpaLines } from './anpa-lines.ts';
import type { WireMessage } from './wire-message.ts';
import type { WireStory } from './wire-story.ts';

// f l  BC-LT--Argentina-CancerB     11-13 1049: priority, category, slug, day, and a number that some agencies use for words.
const secondLine = /^([a-z]) ([a-z]) +(\S.*?) (\d{1,2}-\d{1,2})(?: \d{0,5})?$/i;
const slugLine = /^(\S.*?),? ?(\d{1,5})$/;
const picture = /^\(?(?:AP |Reuters |UPI )?(?:photos?|graphics?|video|audio)\b/i;
const forEditors =
  /^\(?(?:eds?\b|editors?['’]?s? note|note to editors|attn|with photos?|for use|embargo|hold for release)/i;
const credit =
  /^(?:the )?associated press(?: writer)?$|^(?:AP|UPI|Reuters|AFP)(?: [\p{L}]+){0,3} (?:writers?|editors?|correspondents?|reporters?|columnists?)$|^united press international$/iu;

/** Whether a message is in the format ANPA 1312. Its marks show it too if the header is damaged. */
export function isAnpa({ header, lines }: WireMessage): boolean {
  return header.some(isAnpaHeader) || lines.filter((line) => /^\^.*[<=]\s*$/.test(line)).length > 1;
}

/** Whether a line is the second one of the header of ANPA. */
export function isAnpaHeader(line: string): boolean {
  return secondLine.test(line);
}

/** Reads a message in the format ANPA 1312. */
export function anpaStory(message: WireMessage): WireStory {
  const found = message.header.map((line) => secondLine.exec(line)).find((match) => match !== null);
  const [, , category, headerSlug, monthAndDay] = found ?? [];
  const { head, text } = anpaLines(message.lines);
  const lines = head.filter((line) => line !== '' && !/^\*\w*\*?$/.test(line));
  const slug = slugLine.exec(lines[0] ?? '');
  const rest = slug ? lines.slice(1) : lines;
  const isByline = (line: string): boolean => /^by\s/i.test(line);
  const editorLines = rest.filter((line) => picture.test(line) || forEditors.test(line));
  const [title, ...decks] = rest.filter((line) => !editorLines.includes(line) && !isByline(line) && !credit.test(line));
  const byline = rest.filter(isByline);
  const hasText = text.some((line) => line.trim() !== '');
  const summary = hasText ? decks.join(' ') : '';
  return {
    title,
    ...(summary === '' ? {} : { summary }),
    byline,
    text: hasText ? text : decks.flatMap((line) => [line, '']),
    category,
    keywords: [],
    ...((slug?.[1] ?? headerSlug) === undefined ? {} : { slug: slug?.[1] ?? headerSlug ?? '' }),
    ...(slug ? { words: Number(slug[2]) } : {}),
    ...(monthAndDay === undefined ? {} : { monthAndDay }),
    editorLines,
    notes: [],
  };
}
