import { formatVersion, type SearchTable, searchTableGlobal } from '../format/search-table.ts';
import { holdLanguage } from './form/hold-language.ts';
import { findSearchElements } from './page/search-elements.ts';
import { SearchPage } from './search-page.ts';

const parts = findSearchElements();
const table: SearchTable | undefined = Reflect.get(globalThis, searchTableGlobal);
if (table?.format === formatVersion) {
  holdLanguage(parts.form);
  new SearchPage(parts, table).start();
  holdLanguage(parts.form);
} else parts.status.textContent = parts.strings.failedAll;
