// 2023-07-05 => 5
export function dayNumber(day: string): number {
  return Number(day.slice(8));
}
