import labels from './labels.json' with { type: 'json' };

const korean = new RegExp(
  `^(\\p{Script=Hangul}{2,4})\\s(?:${labels.nameEndings.filter((one) => /\p{Script=Hangul}/u.test(one)).join('|')})$`,
  'u',
);
const ending = new RegExp(`(?:\\s+(?:${labels.nameEndings.join('|')}))+$`, 'iu');
const separators = new RegExp(`\\s*[,;/|•·]\\s*|\\s+(?:${labels.and.join('|')})\\s+`, 'iu');

/** The names of a list: `A, B and C`. */
export function splitNames(text: string): readonly string[] {
  return text
    .split(separators)
    .map((name) => name.replace(/^[\s:|,.–—-]+|[\s:|,–—-]+$/g, '').replace(/\s*\([^)]*\)$/, ''))
    .filter((name) => name !== '' && !labels.roles.includes(name.toLowerCase()));
}

/** Whether a text could be a person's or a desk's name: one to six words without digits, capitalised where the script has capitals. */
export function isName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length > 6 || text.length > 60 || /[\d?!"“”<>{}@#=]/.test(text)) return false;
  return /^[\p{Lu}\p{Lo}\p{Lt}]/u.test(text) || /^(?:de|van|von|al|el|d')\s?/.test(text);
}

/** A name without what pages glue to it: a handle, a role, a button, a footnote's number, itself again. */
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

/** Whether a name is that of a desk, a paper or a service: "Fox News". */
export function isDesk(name: string): boolean {
  return desk.test(name);
}

/** The names without the paper or desk that stands with them; as they are where there is nobody else. */
export function withoutDesks(names: readonly string[]): readonly string[] {
  const people = names.filter((name) => !isDesk(name));
  return people.length > 0 ? people : names;
}
