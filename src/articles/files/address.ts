import { isDeviceName } from '../../language/names/device-name.ts';
import { ProblemsError } from '../../settings/files/problem.ts';
import { codePointName } from '../messages/forbidden-character.ts';
import { quoteValue } from '../messages/quote-value.ts';
import type { Address } from '../model/article.ts';
import type { Issue } from '../model/result.ts';
import { reservedAddressIssues } from './reserved-address.ts';

/** An article's file: the articles folder, and the path in it with `/`. */
export interface ArticleFile {
  readonly root: string;
  readonly path: string;
}

// Characters that Windows cannot store, that some hosts need escaped twice, or that are invisible.
const forbiddenCharacter =
  /[<>:"|?*\\#%\p{Cc}\p{Cs}\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]/u;
const oddSpace = /[^\S ]/u;
/** Limits in bytes that all disks and hosts in use accept. */
const longestName = 255;
const longestPath = 1000;

/** The address of an article, from its file's path in the articles folder. Throws a ProblemsError if the path cannot be one. */
export function addressOf(path: string): Address {
  const issues = addressIssues(path);
  if (issues.length > 0) throw new ProblemsError(issues.map((issue) => ({ file: path, ...issue })));
  return path.normalize('NFC').slice(0, -'.md'.length) as Address;
}

/** Every reason why a path cannot be an address. */
export function addressIssues(path: string): readonly Issue[] {
  const address = path.normalize('NFC').replace(/\.md$/, '');
  const names = address.split('/');
  const issues = names.flatMap((name, index) => nameIssues(name, index === names.length - 1 ? '.html' : ''));
  if (!path.endsWith('.md')) issues.push({ message: 'is not a Markdown file', remedy: 'end its name in ".md"' });
  if (Buffer.byteLength(address) > longestPath) issues.push(tooLong('path', address, longestPath));
  return [...issues, ...reservedAddressIssues(names)];
}

/** Why not every disk or host can store a name. `ending` is added to it. */
export function nameIssues(name: string, ending: string): Issue[] {
  const issues: Issue[] = [];
  const refuse = (part: string) => issues.push({ message: `has ${part}: ${quoteValue(name)}`, remedy: 'rename it' });
  if (/^\.{0,2}$/.test(name)) {
    refuse('a folder without a name in its path');
    return issues;
  }
  const character = (forbiddenCharacter.exec(name) ?? oddSpace.exec(name))?.[0];
  if (character !== undefined) refuse(`a name with ${characterName(character)}, which not every disk or host allows`);
  if (/^[._]/.test(name)) refuse(`a name that hosts hide, since it begins with "${name[0]}"`);
  if (/^ |[. ]$/.test(name)) refuse('a name with a space or dot at its start or end');
  if (isDeviceName(name)) refuse('a name that Windows reserves for a device');
  if (Buffer.byteLength(name + ending) > longestName) issues.push(tooLong('name', name, longestName - ending.length));
  return issues;
}

function tooLong(what: string, text: string, limit: number): Issue {
  return {
    message: `has a ${what} of ${Buffer.byteLength(text)} bytes: ${quoteValue(text)}`,
    remedy: `shorten it to ${limit} bytes`,
  };
}

function characterName(character: string): string {
  return /[\p{Z}\p{C}]/u.test(character) ? codePointName(character.codePointAt(0) ?? 0) : `"${character}"`;
}
