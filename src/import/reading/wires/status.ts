/** Whether an item may be published, in the terms of IPTC. */
export interface PublishStatus {
  /** `usable`, `withheld`, `canceled`; with or without a scheme before it: `stat:usable`. */
  readonly status: string | undefined;
  /** The end of the embargo; empty if the embargo has no end. */
  readonly embargoed: string | undefined;
}

/** Why an item may not be published; undefined if it may, or may after the end of its embargo. */
export function withheld({ status, embargoed }: PublishStatus): string | undefined {
  const plain = (status ?? 'usable').replace(/^.*[:/]/, '').toLowerCase();
  if (embargoed === '') return 'is under embargo without an end';
  if (plain === 'usable' || plain === 'embargoed') return undefined;
  return `is not for publication: its status is "${plain}"`;
}

/** When an item is published: not before its embargo ends. */
export function publishedAt(written: string | undefined, embargoed: string | undefined): string | undefined {
  if (embargoed === undefined || embargoed === '') return written;
  const [moment, end] = [Date.parse(written ?? ''), Date.parse(embargoed)];
  return Number.isNaN(moment) || end > moment ? embargoed : written;
}

/** Converts `20230727T102600+0530` and `20230727` to ISO 8601; other dates stay as they are. */
export function normDate(written: string | undefined): string | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(written?.trim() ?? '');
  if (!match) return written;
  const [, year, month, day, hours, minutes, seconds = '00', zone = ''] = match;
  const date = `${year}-${month}-${day}`;
  return hours === undefined ? date : `${date}T${hours}:${minutes}:${seconds}${zone.replace(/^(...)(\d\d)$/, '$1:$2')}`;
}
