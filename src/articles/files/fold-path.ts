/** Paths that folding does not change. */
const plain = /^[\da-z/._-]*$/;

/** A path as a disk compares it that ignores upper and lower case and the Unicode form: FAT, exFAT, NTFS, APFS. */
export function foldPath(path: string): string {
  if (plain.test(path)) return path;
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}
