/** A source whose bytes cannot be had: broken, locked, too large, or packed to grow beyond all measure. */
export class UnreadableError extends Error {
  override readonly name: string = 'UnreadableError';
}
