/** The median; of an even count of numbers, the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error('An empty list has no median');
  return (low + high) / 2;
}

/** The smallest of the numbers that at least a share of them do not exceed: 0.95 for the 95th percentile. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (found === undefined) throw new Error('An empty list has no quantiles');
  return found;
}

// 0.94 => 0.94 s; 12.3 => 12.3 s; 83.4 => 83 s
export function seconds(value: number): string {
  return `${value < 2 ? value.toFixed(2) : value < 60 ? value.toFixed(1) : Math.round(value)} s`;
}

/** A figure that could not be measured is undefined, and stays so. */
export function megabytes(bytes: number | undefined): string | undefined {
  return bytes === undefined ? undefined : `${Math.round(bytes / 2 ** 20).toLocaleString('en')} MB`;
}

export function wholeNumber(count: number): string {
  return Math.round(count).toLocaleString('en');
}

export function ratio(value: number): string {
  return `${value.toFixed(2)} ×`;
}
