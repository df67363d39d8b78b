/** Text of a charset with each letter and its tone as one character. Windows-1258 has them as two. */
export function composed(text: string, charset: string): string {
  return charset === 'windows-1258' ? text.normalize('NFC') : text;
}
