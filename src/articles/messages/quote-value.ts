const longest = 60;

/** A value as a message shows it: text in quotes, cut to 60 characters; other values by their kind. */
export function quoteValue(value: unknown): string {
  if (typeof value === 'string') return quotedText(value);
  if (Array.isArray(value)) return 'a list';
  return value === null || value === undefined ? 'nothing' : 'a group of fields';
}

function quotedText(text: string): string {
  // A character has at most two code units, so this is longer than what is shown.
  const start = text.slice(0, longest * 2 + 2).toWellFormed();
  const characters = [...start.replace(/\s+/g, ' ')];
  const shown = characters
    .slice(0, longest)
    .join('')
    .replace(/\p{Cc}/gu, escapeControl);
  const isCut = characters.length > longest || start.length < text.length;
  return `"${shown}${isCut ? '…' : ''}"`;
}

function escapeControl(control: string): string {
  return `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
