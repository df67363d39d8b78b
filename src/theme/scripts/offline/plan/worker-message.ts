/** What a page says to the worker: asks for its plan; has a new build come into use; names itself and its pictures. */
export type Word =
  | { readonly say: 'plan' | 'use' }
  | { readonly say: 'shown'; readonly file: string; readonly pictures: readonly string[] };

/** Whether a message is a word of ours. */
export function isWord(message: unknown): message is Word {
  return typeof message === 'object' && message !== null && 'say' in message;
}
