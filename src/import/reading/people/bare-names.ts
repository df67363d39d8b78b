import { isAgency } from './agency.ts';
import labels from './labels.json' with { type: 'json' };
import { isDesk, plainName, splitNames } from './names.ts';

const particle = /^(?:de|da|do|das|dos|van|der|den|von|zu|al|el|bin|di|la|le|af|av|ten|y|und)$/;
const word =
  /^\p{Lu}[\p{Ll}\p{M}'’]+(?:(?:[-'’]?\p{Lu}\p{Ll}+|-\p{Ll}+)(?:[-'’]\p{Lu}?\p{Ll}+)*)?$|^(?:\p{Lu}\p{Ll}{0,2}\.)+$|^\p{Lu}$|^[OD]['’]\p{Lu}\p{Ll}+$/u;
const longestLine = 110;
const pageWords = new Set(labels.pageWords);
const roleWords = new Set(labels.roleWords);

/** The full names in a byline without a label. Empty if the line has anything else. */
export function bareNames(line: string): readonly string[] {
  if (line.length > longestLine) return [];
  const listed = splitNames(
    line
      .replace(/,?\s?@[\w.]{2,40}/g, '')
      .replace(/\s[–—-]\s.*/, '')
      .replace(/(?:(?<!\s)\s+|(?<![\s&,…]))[&,…]+\s*$/, ''),
  );
  const names = listed.map(plainName);
  const all = names.length > 0 && names.length <= 6 && names.every((name, at) => isFullName(name, listed[at] ?? ''));
  return all ? names : [];
}

function isFullName(name: string, written: string): boolean {
  // A Korean name is only recognised by the role after it.
  if (/^\p{Script=Hangul}{2,4}$/u.test(name)) return name !== written;
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 5 || name.length > 45) return false;
  if (words.every((part) => pageWords.has(part.toLowerCase()))) return false;
  if (words.some((part) => roleWords.has(part.toLowerCase()))) return false;
  if (isAgency(name) || isDesk(name) || labels.author.includes(words[0]?.toLowerCase() ?? '')) return false;
  return words.every((part) => particle.test(part) || word.test(part)) && word.test(words.at(-1) ?? '');
}
