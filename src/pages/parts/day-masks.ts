/**
 * Days as a short text that a script reads: each year with twelve months in hexadecimal, in which bit 0 is the first day of the
 * month. A month without articles is empty: `2023-01-01` and `2023-02-03` => `2023-1.4..........`.
 */
export function dayMasks(days: readonly string[]): string {
  const years = new Map<string, number[]>();
  for (const day of days) {
    const [year = '', month, date] = day.split('-');
    const months = years.get(year) ?? new Array<number>(12).fill(0);
    const index = Number(month) - 1;
    months[index] = (months[index] ?? 0) | (1 << (Number(date) - 1));
    years.set(year, months);
  }
  const written = (mask: number) => (mask === 0 ? '' : mask.toString(16));
  return [...years].map(([year, months]) => `${year}-${months.map(written).join('.')}`).join(' ');
}
