/** A source that cannot be read: it is too large, broken or not text. Its message is the reason that the editor gets. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/**
 * Why a source cannot be read, if that is what an error says. JavaScript's own limits count too: nested calls, the length of a
 * string, the stack of a pattern. Undefined for every other error.
 */
export function unreadableReason(error: unknown): string | undefined {
  if (error instanceof UnreadableError) return error.message;
  const isLimit = error instanceof RangeError && /call stack|string length/i.test(error.message);
  return isLimit ? 'is too large or nested too deeply to be read' : undefined;
}

/** The most bytes a single page, post or picture may have. Larger ones are mistakes or attacks. */
export const largestPage = 64 * 1024 * 1024;

/** The error for a page of more bytes than that. */
export function tooLarge(): UnreadableError {
  return new UnreadableError(`is larger than ${largestPage / 1024 / 1024} MB`);
}
