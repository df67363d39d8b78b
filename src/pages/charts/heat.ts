/** The heat level of a day, from 0 (no articles) to 4. The steps are fixed, so a new article does not change other days. */
export function heat(count: number): number {
  if (count === 0) return 0;
  if (count < 3) return 1;
  if (count < 8) return 2;
  return count < 25 ? 3 : 4;
}
