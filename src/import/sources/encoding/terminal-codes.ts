// Colours and other commands of a terminal (ECMA-48): ESC [ … letter, ESC ] … BEL, ESC and one character. Then letters that a
// typewriter struck twice to make them bold, or underlined.
const codes =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the expression finds control characters
  /\u001b(?:\[[0-?]{0,60}[ -/]{0,9}[@-~]|\][^\u0007\u001b\n]{0,2000}(?:\u0007|\u001b\\)|[()][0-9A-B]|[=>78cDEHMNOZ])|_\u0008(?=.)|(\S)\u0008(?=\1)/gu;

/** A text without the commands of a terminal, such as ESC[31m for red, and how many there were. */
export function withoutTerminalCodes(text: string): { readonly text: string; readonly removed: number } {
  if (!text.includes('\u001b') && !text.includes('\u0008')) return { text, removed: 0 };
  let removed = 0;
  const plain = text.replace(codes, () => {
    removed += 1;
    return '';
  });
  return { text: plain, removed };
}
