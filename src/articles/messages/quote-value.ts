const longest = 60;

/** A value as a message shows it: text in quotes and cut short, anything else by its kind. */
export function quoteValue(value: unknown): string {
  if (typeof value === 'string') return quotedText(value);
  if (Array.isArray(value)) return 'a list';
  return value === null || value === undefined ? 'nothing' : 'a group of fields';
}

function quotedText(text: string): string {
  // A character is at most two code units, so this holds more than is shown.
  const start = text.slice(0, longest * 2 + 2).toWellFormed();
  const letters = [...start.replace(/\s+/g, ' ')];
  const shown = letters
    .slice(0, longest)
    .join('')
    .replace(/\p{Cc}/gu, visible);
  const isCut = letters.length > longest || start.length < text.length;
  return `"${shown}${isCut ? '…' : ''}"`;
}

function visible(control: string): string {
  return `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
