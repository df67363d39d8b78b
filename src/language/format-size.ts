/** Formats a size in kilobytes, megabytes or gigabytes. */
export function formatSize(bytes: number, lang: string): string {
  const large = bytes >= 1_000_000_000;
  const unit = large ? 'gigabyte' : bytes >= 1_000_000 ? 'megabyte' : 'kilobyte';
  const divisor = { gigabyte: 1e9, megabyte: 1e6, kilobyte: 1e3 }[unit];
  const amount = bytes / divisor;
  const maximumFractionDigits = unit === 'kilobyte' || amount >= 100 ? 0 : 1;
  return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits }).format(amount);
}
