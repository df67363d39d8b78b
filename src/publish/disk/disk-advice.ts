import { errorCode } from './text-file.ts';

const advice: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space and run the command again: finished work is kept.',
  EDQUOT: 'Your share of the disk is used up. Free some space and run the command again: finished work is kept.',
  EROFS: 'The disk can only be read. Choose a folder on another one with --out and --cache.',
  EACCES: 'Writing there is not allowed. Choose another folder, or change its permissions.',
  EPERM: 'Writing there is not allowed. Choose another folder, or change its permissions.',
  EBUSY: 'Another program holds the folder. Close it and run the command again.',
  EMFILE: 'Too many files are open at once. Raise the limit (ulimit -n) or build with fewer --workers.',
  EIO: 'The disk failed. Check it before you build again.',
};

/** What to do about a failure of the disk, in a sentence; undefined for other failures. */
export function diskAdvice(error: unknown): string | undefined {
  return advice[errorCode(error) ?? ''];
}
