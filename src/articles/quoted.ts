const longest = 60;

/** A value as a message shows it: text in quotes and cut short, anything else by its kind. */
export function quoted(value: unknown): string {
  if (typeof value === 'string') return quotedText(value);
  if (Array.isArray(value)) return 'a list';
  return value === null || value === undefined ? 'nothing' : 'a group of fields';
}

function quotedText(text: string): string {
  const letters = [
    ...text
      .slice(0, longest * 2)
      .toWellFormed()
      .replace(/\s+/g, ' '),
  ];
  const start = letters
    .slice(0, longest)
    .join('')
    .replace(/\p{Cc}/gu, visible);
  return `"${letters.length > longest ? `${start}…` : start}"`;
}

function visible(control: string): string {
  return `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
