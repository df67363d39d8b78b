/** The days of a text of `dayMasks`, oldest first: `2023-1.4..........` => `2023-01-01`, `2023-02-03`. */
export function daysOfMasks(text: string): readonly string[] {
  return text
    .split(' ')
    .filter((part) => part !== '')
    .flatMap((part) => {
      const [year = '', months = ''] = part.split('-');
      return months.split('.').flatMap((mask, month) => daysOfMonth(`${year}-${twoDigits(month + 1)}`, mask));
    });
}

function daysOfMonth(month: string, mask: string): readonly string[] {
  const bits = Number.parseInt(mask || '0', 16);
  const dates = Array.from({ length: 31 }, (_, index) => index);
  return dates.filter((index) => (bits >> index) & 1).map((index) => `${month}-${twoDigits(index + 1)}`);
}

/** A number with two digits: 7 => `07`. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
