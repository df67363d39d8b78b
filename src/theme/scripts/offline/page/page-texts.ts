/** The texts of the offline page in one language (`offlinePage` in `_data/strings`), and their direction. */
export interface OfflineTexts {
  readonly direction: 'ltr' | 'rtl';
  readonly heading: string;
  readonly lead: string;
  readonly missing: string;
  readonly again: string;
  readonly keptNow: string;
  readonly nothingKept: string;
  readonly read: string;
  readonly whole: string;
  readonly rest: string;
  readonly size: string;
  readonly keep: string;
  readonly resume: string;
  readonly stop: string;
  readonly remove: string;
  readonly renew: string;
  readonly isKept: string;
  readonly isPart: string;
  readonly isOld: string;
  readonly keeping: string;
  readonly done: string;
  readonly stopped: string;
  readonly removed: string;
  readonly full: string;
  readonly failed: string;
  readonly space: string;
  readonly waiting: string;
  readonly unsupported: string;
  readonly notReady: string;
  readonly fromDisk: string;
}

/** Fills placeholders: `{n} of {all}` => `3 of 20`. */
export function fillText(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}
