import { filled, type OfflineTexts } from './page-texts.ts';

/** The parts of the page that its script fills. */
export interface PageParts {
  readonly status: HTMLElement;
  readonly space: HTMLElement;
  readonly groups: HTMLElement;
  readonly missing: HTMLElement;
  readonly again: HTMLAnchorElement;
  readonly read: HTMLElement;
  readonly readList: HTMLElement;
  /** Tells how much has come, by quarters: a reader's voice could not keep up with more. */
  readonly share: (share: number, name: string) => void;
}

/** The parts as they stand on the page. */
export function pageParts(texts: OfflineTexts, lang: string): PageParts {
  const part = <Part extends HTMLElement>(name: string): Part => {
    const found = document.querySelector<Part>(`#offline-${name}`);
    if (!found) throw new Error(`The page has no #offline-${name}`);
    return found;
  };
  const status = part('status');
  let told = 0;
  const percent = new Intl.NumberFormat(lang, { style: 'percent' });
  return {
    status,
    space: part('space'),
    groups: part('groups'),
    missing: part('missing'),
    again: part<HTMLAnchorElement>('again'),
    read: part('read'),
    readList: part('read-list'),
    share: (share, name) => {
      const quarter = Math.floor(share * 4);
      if (quarter === told || quarter === 0 || quarter === 4) return;
      told = quarter;
      status.textContent = `${filled(texts.keeping, { name })} ${percent.format(quarter / 4)}`;
    },
  };
}
