import { shownTexts } from '../../../theme/scripts/browser/shown-texts.ts';
import type { ExportSource } from '../page/export-source.ts';
import type { Counted } from '../page/strings.ts';

declare global {
  interface SanchikaTexts {
    readonly myList: MyListTexts;
  }
}

/** The texts of the page (`myList` in `_data/strings`). */
export interface MyListTexts {
  readonly up: string;
  readonly down: string;
  readonly remove: string;
  readonly note: string;
  /** The name of a button or a field: `{act}` and the `{title}` of its article. */
  readonly actOn: string;
  readonly missing: string;
  readonly failed: string;
  readonly empty: string;
  readonly shared: string;
  readonly copied: string;
  readonly notStored: string;
}

/** The data of the page. */
export interface MyListData {
  readonly texts: MyListTexts;
  readonly articles: Counted;
  readonly failedAll: string;
  readonly source: ExportSource;
}

/** The texts in the language of menus and labels. */
export function listTexts({ texts, articles }: MyListData): Pick<MyListData, 'texts' | 'articles'> {
  const shown = shownTexts();
  return shown ? { texts: shown.myList, articles: shown.articles } : { texts, articles };
}

/** Reads the data of the page. Undefined on a page without any. */
export function readMyListData(): MyListData | undefined {
  const text = document.getElementById('my-list-data')?.textContent;
  return text ? (JSON.parse(text) as MyListData) : undefined;
}
