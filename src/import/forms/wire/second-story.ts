import { readDateline } from '../../reading/people/read-dateline.ts';
import { isAnpaHeader } from './anpa-story.ts';
import { wireDate } from './wire-date.ts';

/** A place in the text of a message where another story seems to begin. */
export interface SecondStory {
  /** The number of the line, from 0. */
  readonly line: number;
  readonly words: string;
  /** It is the header or the slug of a message, which no story has in its text. */
  readonly isSure: boolean;
}

// ^BC-AS--Ferry,40<
const slug = /^\^\S.{0,60},\s?\d{1,5}<\s*$/;
// 4 i 211  dpa 0045
const iptcHeader = /^\d [a-z] \d{1,5} +[a-z]{2,5} \d{3,4}$/i;
// Rivers/Boats/
const keywords = /^(?:[^\s/.][^/.]{0,30}\/){2,}$/;
const longestDateLine = 40;
const linesAfterDate = 2;
const shortestText = 80;

/** Finds a second story in a message: damage has joined two messages. Their border is lost, but not all that is around it. */
export function secondStory(lines: readonly string[]): SecondStory | undefined {
  const first = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('^'));
  const found = lines.findIndex((line, at) => first >= 0 && at > first && (isHeader(line) || isOpening(lines, at)));
  if (found < 0) return undefined;
  const next = lines.slice(found).find((line) => /\p{L}{3}/u.test(line)) ?? '';
  return { line: found, words: next.trim().slice(0, 80), isSure: isHeader(lines[found] ?? '') };
}

function isHeader(line: string): boolean {
  return isAnpaHeader(line) || slug.test(line) || iptcHeader.test(line);
}

function isOpening(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  const text = line.trim();
  if (text === '') return false;
  if (keywords.test(text)) return true;
  if (text.length < longestDateLine && wireDate(text) !== undefined)
    return lines.slice(at + 1).filter((later) => later.trim() !== '').length >= linesAfterDate;
  const isParagraph = (lines[at - 1] ?? '').trim() === '' || /^\s/.test(line);
  if (!isParagraph) return false;
  return (isDateline(lines, at) || (text.endsWith(' =') && /\p{L}/u.test(text))) && hasText(lines.slice(0, at));
}

function isDateline(lines: readonly string[], at: number): boolean {
  const { agency, place = '' } = readDateline(`${lines[at]?.trim()} ${(lines[at + 1] ?? '').trim()}`);
  return agency !== undefined && /^\p{Lu}{3}/u.test(place);
}

// Otherwise what follows is the beginning of the first story. Its head ends at the first blank or indented line.
function hasText(lines: readonly string[]): boolean {
  const head = lines.findIndex((line, at) => at > 0 && /^(?:\s|$)/.test(line));
  const text = head < 0 ? [] : lines.slice(head).filter((line) => !/^\^|=$/.test(line));
  return text.join(' ').trim().length >= shortestText;
}
