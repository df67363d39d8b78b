import {
  aheadFilesGlobal,
  dataScriptsGlobal,
  type SearchTable,
  searchAheadAttribute,
} from '../../format/search-table.ts';

/** Directories that a search begins with. */
const firstDirectories = 2;

/**
 * A script that starts loading the files that nearly every search begins with. It is a part of the search table, which comes long before
 * the script of the search: on slow networks, this saves a round trip. Does nothing on other pages, and where pages may not fetch.
 */
export function loadAhead({ shards, directories }: Pick<SearchTable, 'shards' | 'directories'>): string {
  const [newest] = shards;
  const first = [...directories.slice(0, firstDirectories), ...(newest ? [newest] : [])];
  const files = JSON.stringify(first.map(({ name, table }) => `${name}/${table}`));
  return (
    `{const s=document.currentScript;if(s&&"${searchAheadAttribute}"in s.dataset&&location.protocol!=="file:"&&!globalThis.${dataScriptsGlobal})` +
    `globalThis.${aheadFilesGlobal}=new Map(${files}.map(f=>{const u=new URL(f,s.src).href,r=fetch(u);r.catch(()=>{});return[u,r]}))}\n`
  );
}
