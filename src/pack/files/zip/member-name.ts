import { type Entry, getFileNameLowLevel } from 'yauzl';

/** The name of a file in a ZIP as most programs read it. */
export function memberName({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
}

/** What is wrong with the name of a file in a ZIP; undefined for a name that every program unpacks to the same place. */
export function nameProblem(entry: Entry): string | undefined {
  const name = memberName(entry);
  const steps = name.replace(/\/$/, '').split('/');
  if (name !== getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, [], true))
    return 'two names for one file';
  if (name.includes('\ufffd')) return 'name that is not UTF-8';
  if (/\p{Cc}/u.test(name)) return 'name with control characters';
  if (name.includes('\\')) return 'name with a backslash';
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return 'absolute path';
  if (steps.includes('..')) return 'name that leads out of the folder';
  if (steps.some((step) => step === '' || step === '.')) return 'name with an empty step';
  return undefined;
}

/** What an entry is, by its Unix mode. Programs that set no mode write files. */
export function memberKind({ externalFileAttributes, fileNameRaw }: Entry): 'file' | 'folder' | 'link' | 'other' {
  const type = (externalFileAttributes >>> 16) & 0o170000;
  if (type === 0o120000) return 'link';
  if (fileNameRaw.at(-1) === 0x2f) return 'folder';
  return type === 0 || type === 0o100000 ? 'file' : 'other';
}
