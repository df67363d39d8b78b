import type { FileFinding } from '../file-tree.ts';
import type { ZipEnd } from './zip-end.ts';
import type { ZipMember } from './zip-members.ts';

const remedy = 'do not unpack this ZIP: get another copy, or pack it again';

/** Lists what two programs would read differently in a ZIP, or what no file of it accounts for. */
export function zipFindings(members: readonly ZipMember[], end: ZipEnd, file: string): readonly FileFinding[] {
  const findings = [
    ...members.flatMap(({ name, problems }) => problems.map((problem) => [problem, name] as const)),
    ...repeatedNames(members),
    ...misplacedMembers(members, end, file),
    ...end.problems.map((problem) => [problem, file] as const),
  ];
  return findings.map(([problem, path]) => ({ problem, path, remedy }));
}

type Problem = readonly [problem: string, path: string];

function* repeatedNames(members: readonly ZipMember[]): Iterable<Problem> {
  const names = new Set<string>();
  for (const { name } of members) {
    if (names.has(name)) yield ['name of two files', name];
    names.add(name);
  }
  for (const { name } of members) {
    if (foldersAbove(name).some((folder) => names.has(folder))) yield ['file below another file', name];
  }
}

// a/b/c => a, a/b
function foldersAbove(name: string): readonly string[] {
  return [...name.matchAll(/\/(?!$)/g)].map(({ index }) => name.slice(0, index));
}

/** In a whole ZIP, each member begins where the one before ends, and the central directory follows the last. */
function* misplacedMembers(members: readonly ZipMember[], end: ZipEnd, file: string): Iterable<Problem> {
  let next = 0;
  for (const { name, entry, end: after } of members.toSorted(byPosition)) {
    const start = entry.relativeOffsetOfLocalHeader;
    if (start > next) yield ['data between files', name];
    if (start < next) yield ['file that overlaps another', name];
    next = Math.max(next, after);
  }
  if (end.start > next) yield ['data between files', file];
  if (end.start < next) yield ['file that overlaps the central directory', file];
  const length = members.reduce((sum, { entry }) => sum + recordLength(entry), 0);
  if (length !== end.end - end.start) yield ['central directory of another length', file];
}

function byPosition({ entry: a }: ZipMember, { entry: b }: ZipMember): number {
  return a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader;
}

function recordLength({ fileNameLength, extraFieldLength, fileCommentLength }: ZipMember['entry']): number {
  return 46 + fileNameLength + extraFieldLength + fileCommentLength;
}

/** The folders of a ZIP that no file is in. */
export function emptyFoldersOf(members: readonly ZipMember[]): readonly string[] {
  const filled = new Set(members.filter(({ kind }) => kind !== 'folder').flatMap(({ name }) => foldersAbove(name)));
  const folders = members.filter(({ kind }) => kind === 'folder').map(({ name }) => name.replace(/\/$/, ''));
  return folders.filter((folder) => !filled.has(folder));
}
