/** Text in one line: single spaces inside, none around. */
export function oneLine(text: string): string {
  // Most spaces of a text are single already.
  return text.replace(/\s\s+|[^\S ]/g, ' ').trim();
}
