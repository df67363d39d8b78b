/** A source that cannot be read: it is too large, broken or not text. Its message is the reason that the editor gets. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/** The most bytes a single page, post or picture may have. Larger ones are mistakes or attacks. */
export const largestPage = 64 * 1024 * 1024;

/** The error for a page of more bytes than that. */
export function tooLarge(): UnreadableError {
  return new UnreadableError(`is larger than ${largestPage / 1024 / 1024} MB`);
}
