import labels from './labels.json' with { type: 'json' };

const korean = new RegExp(
  `^(\\p{Script=Hangul}{2,4})\\s(?:${labels.nameEndings.filter((ending) => /\p{Script=Hangul}/u.test(ending)).join('|')})$`,
  'u',
);
const ending = new RegExp(`(?:(?<!\\s)\\s+(?:${labels.nameEndings.join('|')})){1,5}$`, 'iu');
const leadingAnd = new RegExp(`^(?:${labels.and.join('|')})\\s+(?=\\p{Lu})`, 'u');
const separators = new RegExp(`(?:(?<!\\s)\\s+)?[,;/|•·、]\\s*|(?<!\\s)\\s+(?:${labels.and.join('|')})\\s+`, 'iu');

/** Splits a list of names: `A, B and C`. */
export function splitNames(text: string): readonly string[] {
  return text
    .split(separators)
    .map((name) => withoutNote(name.replace(leadingAnd, '').replace(/^[\s:|,.–—-]+|(?<![\s:|,–—-])[\s:|,–—-]+$/g, '')))
    .filter((name) => name !== '' && !labels.roles.includes(name.toLowerCase()));
}

// "Asha Rao (Delhi)" => Asha Rao
function withoutNote(name: string): string {
  const start = name.indexOf('(', name.lastIndexOf(')', name.length - 2) + 1);
  return start >= 0 && name.endsWith(')') ? name.slice(0, start).trimEnd() : name;
}

/** Whether a text could be the name of a person or desk: one to six words without digits, in capitals if the script has them. */
export function isName(text: string): boolean {
  const words = text.split(/\s+/);
  const plain = text.replace(/(?<=\s)["“”][^"“”]{2,20}["“”](?=\s)/, '');
  if (words.length > 6 || text.length > 60 || /[\d?!"“”<>{}@#=]/.test(plain)) return false;
  // "Inequality calls that into question"
  if (words.filter((word) => /^\p{Ll}{4,}$/u.test(word) && !particles.has(word)).length > 1) return false;
  return /^[\p{Lu}\p{Lo}\p{Lt}]/u.test(text) || /^(?:de|van|von|al|el|d')\s?/.test(text);
}

/** A name without the additions of pages: a handle, a role, a button, the number of a footnote, or its own repetition. */
export function plainName(text: string): string {
  const hangul = korean.exec(text.trim())?.[1];
  if (hangul !== undefined) return hangul;
  const bare = withoutNote(text.replace(/(?<!\s)\s*@.*/, '').replace(/(?<!\s)\s+[–—-]\s.*/, ''))
    .replace(ending, '')
    .replace(/(?<=\p{Ll})\d$/u, '')
    .trim();
  const words = bare.split(/\s+/);
  const half = words.slice(0, words.length / 2).join(' ');
  return words.length % 2 === 0 && words.length >= 4 && words.slice(words.length / 2).join(' ') === half ? half : bare;
}

const particles = new Set(['della', 'dalla', 'degli']);
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
