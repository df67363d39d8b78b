/** What IPTC says of whether an item may be published. */
export interface PublishStatus {
  /** `usable`, `withheld`, `canceled`; with or without a scheme before it: `stat:usable`. */
  readonly status: string | undefined;
  /** The moment before which it may not be published; empty: until told otherwise. */
  readonly embargoed: string | undefined;
}

/** Why an item of a wire may not be published; undefined where it may. One under embargo may from that moment. */
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

/** `20230727T102600+0530` and `20230727` in the form that dates are read in; any other as it is. */
export function normDate(written: string | undefined): string | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(written?.trim() ?? '');
  if (!match) return written;
  const [, year, month, day, hours, minutes, seconds = '00', zone = ''] = match;
  const date = `${year}-${month}-${day}`;
  return hours === undefined ? date : `${date}T${hours}:${minutes}:${seconds}${zone.replace(/^(...)(\d\d)$/, '$1:$2')}`;
}
