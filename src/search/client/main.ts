import { formatVersion, type SearchTable, searchTableGlobal } from '../format/search-table.ts';
import { findSearchElements } from './page/search-elements.ts';
import { SearchPage } from './search-page.ts';

const parts = findSearchElements();
const table: SearchTable | undefined = Reflect.get(globalThis, searchTableGlobal);
if (table?.format === formatVersion) new SearchPage(parts, table).start();
else parts.status.textContent = parts.strings.failedAll;
