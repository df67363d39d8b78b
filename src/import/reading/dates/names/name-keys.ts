/** The same key for the forms of the name of a month: without the endings and the prefix that Basque and Hebrew dates add. */
export function monthKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u200c\u200d]/g, '')
    .replace(/^ב/, '')
    .replace(/(?:(?<=a)ren|[.,’'׳॰]{1,3})$/, '')
    .trim();
}

/** The same key for the forms of the name of a weekday. */
export function weekdayKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\.$/, '');
}
