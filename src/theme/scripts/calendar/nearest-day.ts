/** The last of sorted days (`07-27`) on or before a day. Wraps around to the end of the year. */
export function nearestDay(days: readonly string[], day: string): string | undefined {
  return days.findLast((each) => each <= day) ?? days.at(-1);
}
