/** The memory of a process over time. */
export interface MemorySample {
  readonly minutes: number;
  readonly bytes: number;
}

/** Megabytes by which the memory grows in a minute (least squares), without the first quarter, in which it warms up. */
export function memoryTrend(samples: readonly MemorySample[]): number {
  const warm = samples.slice(Math.floor(samples.length / 4));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [minutes, bytes] = [mean(warm.map((each) => each.minutes)), mean(warm.map((each) => each.bytes))];
  const spread = warm.reduce((sum, each) => sum + (each.minutes - minutes) ** 2, 0);
  if (spread === 0) return 0;
  return warm.reduce((sum, each) => sum + (each.minutes - minutes) * (each.bytes - bytes), 0) / spread / 1e6;
}
