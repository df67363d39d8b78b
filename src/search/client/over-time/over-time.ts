import { writeText } from '../../../theme/scripts/browser/shown-texts.ts';
import { whenTableLoaded } from '../files/search-table-script.ts';
import { OverTimeChart } from './over-time-chart.ts';
import { readOverTimeData } from './over-time-data.ts';
import { OverTimePage } from './over-time-page.ts';

/** Draws words over time. The address holds the words. */
function startOverTime(): void {
  const form = document.querySelector<HTMLFormElement>('#over-time-form');
  const [status, retry, figure] = ['status', 'retry', 'chart'].map((name) =>
    document.getElementById(`over-time-${name}`),
  );
  const data = readOverTimeData();
  if (!form || !status || !retry || !figure || !data) return;
  const reload = new AbortController();
  retry.addEventListener('click', () => location.reload(), { signal: reload.signal });
  whenTableLoaded((table) => {
    retry.hidden = table !== undefined;
    if (!table) return writeText(status, 'search.failedAll', data.failedAll);
    status.textContent = '';
    reload.abort();
    const chart = new OverTimeChart(figure, data, form.dataset.root ?? '');
    new OverTimePage({ form, status, retry, data, chart }, table).start();
  });
}

startOverTime();
