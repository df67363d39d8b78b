/** The day of sorted days that is nearest to a day, which may be among them. Of two at the same distance it is the earlier. */
export function nearestDate(days: readonly string[], day: string): string | undefined {
  const after = days.findIndex((each) => each >= day);
  const [before, next] = after === -1 ? [days.at(-1)] : [days[after - 1], days[after]];
  if (before === undefined || next === undefined) return before ?? next;
  return Date.parse(next) - Date.parse(day) < Date.parse(day) - Date.parse(before) ? next : before;
}
