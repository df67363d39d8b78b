import { titleKey } from './title-key.ts';

const leastHeld = 0.4;
const shortestCut = 25;

/**
 * The longest of `texts` that a title begins or ends with, if it is most of the title. The rest is a kicker or the name of the site.
 * If one of `texts` has the same words as the title, the title is returned.
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
