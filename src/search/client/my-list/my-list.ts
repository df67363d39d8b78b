import { writeText } from '../../../theme/scripts/browser/shown-texts.ts';
import { whenTableLoaded } from '../files/search-table-script.ts';
import { MyListPage } from './my-list-page.ts';
import { readMyListData } from './my-list-texts.ts';

/** Shows the reader's own list of articles. */
function startMyList(): void {
  const box = document.getElementById('my-list');
  const part = (name: string) => box?.querySelector<HTMLElement>(`[data-list="${name}"]`);
  const [list, status, retry, tools, shared] = ['items', 'status', 'retry', 'tools', 'shared'].map(part);
  const data = readMyListData();
  if (!box || !list || !status || !retry || !tools || !shared || !data) return;
  const reload = new AbortController();
  retry.addEventListener('click', () => location.reload(), { signal: reload.signal });
  whenTableLoaded((table) => {
    retry.hidden = table !== undefined;
    if (!table) return writeText(status, 'search.failedAll', data.failedAll);
    status.textContent = '';
    reload.abort();
    new MyListPage({ box, list, status, retry, tools, shared, data }, table).start();
  });
}

startMyList();
