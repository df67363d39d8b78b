import type { PageLanguage } from './page-language.ts';
import { fillText } from './page-texts.ts';

/** The elements of the offline page. */
export interface OfflineElements {
  readonly status: HTMLElement;
  readonly space: HTMLElement;
  readonly groups: HTMLElement;
  readonly missing: HTMLElement;
  readonly again: HTMLAnchorElement;
  readonly read: HTMLElement;
  readonly readList: HTMLElement;
  /** Announces the progress by quarters, so that screen readers can keep up. */
  readonly share: (share: number, name: string) => void;
}

/** Finds the elements on the page. */
export function offlineElements(language: PageLanguage): OfflineElements {
  const element = <Kind extends HTMLElement>(name: string): Kind => {
    const match = document.querySelector<Kind>(`#offline-${name}`);
    if (!match) throw new Error(`The page has no #offline-${name}`);
    return match;
  };
  const status = element('status');
  let announced = 0;
  return {
    status,
    space: element('space'),
    groups: element('groups'),
    missing: element('missing'),
    again: element<HTMLAnchorElement>('again'),
    read: element('read'),
    readList: element('read-list'),
    share: (share, name) => {
      const quarter = Math.floor(share * 4);
      if (quarter === announced || quarter === 0 || quarter === 4) return;
      announced = quarter;
      const { texts, lang } = language;
      const percent = new Intl.NumberFormat(lang, { style: 'percent' });
      status.textContent = `${fillText(texts.keeping, { name })} ${percent.format(quarter / 4)}`;
    },
  };
}
