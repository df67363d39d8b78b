import { largestPage, UnreadableError } from './encoding/unreadable-error.ts';

// Text is packed to a tenth of its size, the most repetitive exports to a hundredth.
const mostGrowth = 200;

/** Throws an `UnreadableError` if unpacked bytes are so many more than packed ones that the file must be a zip bomb. */
export function checkGrowth(packed: number, unpacked: number): void {
  if (unpacked > largestPage && unpacked > packed * mostGrowth) {
    throw new UnreadableError(`unpacks to more than ${mostGrowth} times its size, as only a zip bomb does`);
  }
}
