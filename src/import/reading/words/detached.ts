/** A copy of a text in its own memory. A slice of a page would keep the whole page in memory. */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
