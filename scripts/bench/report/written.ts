// 0.94 => 0.94 s; 12.3 => 12.3 s; 83.4 => 83 s
export function seconds(value: number): string {
  return `${value < 2 ? value.toFixed(2) : value < 60 ? value.toFixed(1) : Math.round(value)} s`;
}

/** Undefined stays undefined: what could not be measured is shown as nothing. */
export function megabytes(bytes: number | undefined): string | undefined {
  return bytes === undefined ? undefined : `${Math.round(bytes / 2 ** 20).toLocaleString('en')} MB`;
}

export function whole(count: number): string {
  return Math.round(count).toLocaleString('en');
}

export function ratio(value: number): string {
  return `${value.toFixed(2)} ×`;
}
