/** A text from its last letter to its first. */
export function reversed(text: string): string {
  return [...text].toReversed().join('');
}
