/** Control characters, which steer a terminal; characters that change the direction of text; halves of characters. */
const unprintable = /[[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]--\t]/gv;
/** A longer line is cut in its middle: its start names the file, its end the fix. */
const longestLine = 1000;
const endLength = 250;

/** A message for a terminal or a page: unprintable characters are escaped, overlong lines are cut. Line breaks stay. */
export function printableText(text: string): string {
  return text.split('\n').map(printableLine).join('\n');
}

/** The same for a message of one line. Line breaks are escaped too: `a\nb` => `a\u000ab`. */
export function printableLine(text: string): string {
  const shown =
    text.length > longestLine ? `${text.slice(0, longestLine - endLength)} … ${text.slice(-endLength)}` : text;
  return shown.replace(unprintable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
