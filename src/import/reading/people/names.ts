import labels from './labels.json' with { type: 'json' };

const korean = new RegExp(
  `^(\\p{Script=Hangul}{2,4})\\s(?:${labels.nameEndings.filter((ending) => /\p{Script=Hangul}/u.test(ending)).join('|')})$`,
  'u',
);
const ending = new RegExp(`(?:\\s+(?:${labels.nameEndings.join('|')}))+$`, 'iu');
const separators = new RegExp(`\\s*[,;/|•·]\\s*|\\s+(?:${labels.and.join('|')})\\s+`, 'iu');

/** Splits a list of names: `A, B and C`. */
export function splitNames(text: string): readonly string[] {
  return text
    .split(separators)
    .map((name) => name.replace(/^[\s:|,.–—-]+|[\s:|,–—-]+$/g, '').replace(/\s*\([^)]*\)$/, ''))
    .filter((name) => name !== '' && !labels.roles.includes(name.toLowerCase()));
}

/** Whether a text could be the name of a person or desk: one to six words without digits, in capitals if the script has them. */
export function isName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length > 6 || text.length > 60 || /[\d?!"“”<>{}@#=]/.test(text)) return false;
  return /^[\p{Lu}\p{Lo}\p{Lt}]/u.test(text) || /^(?:de|van|von|al|el|d')\s?/.test(text);
}

/** A name without the additions of pages: a handle, a role, a button, the number of a footnote, or its own repetition. */
export function plainName(text: string): string {
  const hangul = korean.exec(text.trim())?.[1];
  if (hangul !== undefined) return hangul;
  const bare = text
    .replace(/\s*@.*$/, '')
    .replace(/\s+[–—-]\s.*$/, '')
    .replace(/\s*\([^)]*\)$/, '')
    .replace(ending, '')
    .replace(/(?<=\p{Ll})\d$/u, '')
    .trim();
  const words = bare.split(/\s+/);
  const half = words.slice(0, words.length / 2).join(' ');
  return words.length % 2 === 0 && words.length >= 4 && words.slice(words.length / 2).join(' ') === half ? half : bare;
}

const desk = new RegExp(`(?:^|[\\s.])(?:${labels.desks.join('|')})$`, 'iu');

/** Whether a name is that of a desk, paper or service: "Fox News". */
export function isDesk(name: string): boolean {
  return desk.test(name);
}

/** Drops desks and papers from a list of names, unless there are no others. */
export function withoutDesks(names: readonly string[]): readonly string[] {
  const people = names.filter((name) => !isDesk(name));
  return people.length > 0 ? people : names;
}
