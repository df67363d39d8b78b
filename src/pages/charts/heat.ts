/** How full a day is, from 0 (nothing) to 4, by fixed steps so that one new article never repaints other days. */
export function heat(count: number): number {
  if (count === 0) return 0;
  if (count < 3) return 1;
  if (count < 8) return 2;
  return count < 25 ? 3 : 4;
}
