import { titleKey } from './title-key.ts';

const leastHeld = 0.4;
const shortestCut = 25;

/**
 * The longest of `texts` with which a title begins or ends, if it is most of the title: the title adds a kicker or the name of the
 * site. If all words are the same, the title as it is.
 */
export function heldText(title: string, texts: readonly string[]): string | undefined {
  const key = titleKey(title);
  if (texts.some((text) => titleKey(text) === key)) return title;
  const held = texts.filter((text) => {
    const part = titleKey(text);
    const isLong = part.length >= key.length * leastHeld;
    return part !== '' && isLong && (key.startsWith(`${part} `) || key.endsWith(` ${part}`));
  });
  return held.toSorted((first, other) => other.length - first.length)[0];
}

/** The whole of a title that was cut: "The council meets on…". */
export function uncut(title: string, others: readonly string[]): string {
  if (title.length < shortestCut || !/(?:…|\.\.\.)\s?$/.test(title)) return title;
  const begin = title.replace(/(?<![\s.…])[\s.…]+$/, '');
  return others.find((other) => other.length > title.length && other.startsWith(begin)) ?? title;
}
