import { formatVersion, type SearchTable, searchTableGlobal } from '../../format/search-table.ts';
import { fetchFile } from './fetch-file.ts';

/** A search table that does not come within this time is given up, in milliseconds. It is still used if it comes later. */
const longestWait = 5000;

/** Calls back with the search table as soon as its script is loaded, and with nothing if it fails, hangs or is of another version. */
export function whenTableLoaded(onTable: (table: SearchTable | undefined) => void): void {
  const script = tableScript();
  const table = readTable();
  if (table || !script) {
    onTable(table);
    return;
  }
  const timer = setTimeout(() => onTable(undefined), longestWait);
  for (const event of ['load', 'error'] as const) {
    script.addEventListener(event, () => {
      clearTimeout(timer);
      onTable(readTable());
    });
  }
}

/** The script of the page that sets the search table. */
export function tableScript(): HTMLScriptElement | null {
  return document.querySelector('script[src$="search/shards.js"]');
}

function readTable(): SearchTable | undefined {
  const table: SearchTable | undefined = Reflect.get(globalThis, searchTableGlobal);
  return table?.format === formatVersion ? table : undefined;
}

/** Whether the host has another search table by now: a new version of the site. Renews the browser's copy. */
export async function isTableOutdated(table: SearchTable, address: string): Promise<boolean> {
  if (!/^https?:/.test(address)) return false;
  try {
    const text = new TextDecoder().decode(await fetchFile(address, true));
    return text.includes(`globalThis.${searchTableGlobal}=`) && !text.includes(JSON.stringify(table));
  } catch {
    return false;
  }
}
