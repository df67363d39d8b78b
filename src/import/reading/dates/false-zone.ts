const written = /(?<=\d)\s{0,3}([+-]\d{2}:?\d{2})\s*$/;

/** The offset at the end of a written date, if no place on earth has it: `2020-01-01T10:00:00+17:00` => +17:00. */
export function falseZoneOf(date: string | undefined): string | undefined {
  const zone = /:\d{2}/.test(date ?? '') ? written.exec(date ?? '')?.[1] : undefined;
  if (zone === undefined) return undefined;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  return hours * 60 + minutes > 14 * 60 || minutes > 59 ? zone : undefined;
}
