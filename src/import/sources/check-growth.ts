import { largestPage, UnreadableError } from './encoding/unreadable-error.ts';

// Text packs to a tenth, the most monotonous of exports to a hundredth; only what is made to burst goes beyond.
const mostGrowth = 200;

/** Throws an `UnreadableError` where packed bytes have grown as no text does. */
export function checkGrowth(packed: number, unpacked: number): void {
  if (unpacked > largestPage && unpacked > packed * mostGrowth) {
    throw new UnreadableError(`unpacks to more than ${mostGrowth} times its size, as only a zip bomb does`);
  }
}
