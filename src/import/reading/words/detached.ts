/** The same text in memory of its own: a piece cut out of a page would keep the whole page for as long as it is kept. */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
