/** Of some days of the year (`07-27`, in order) the one that was last before or on another, round the turn of the year. */
export function nearestDay(days: readonly string[], day: string): string | undefined {
  return days.findLast((each) => each <= day) ?? days.at(-1);
}
