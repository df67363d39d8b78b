import { parseHTML } from 'linkedom';
import { afterEach, expect, test, vi } from 'vitest';
import { HitsChart } from '../../../../../src/search/client/overview/hits-chart.ts';

type Parts = ConstructorParameters<typeof HitsChart>[0];

afterEach(() => void vi.unstubAllGlobals());

test('draws the bars anew only if their numbers or the search changed', () => {
  const { document } = parseHTML(
    '<html lang="en"><div id="hits"><h2></h2><ul class="scale"></ul><svg></svg><ul class="dates"></ul>' +
      '<table><thead><tr><th></th></tr></thead><tbody></tbody></table></div></html>',
  );
  vi.stubGlobal('document', document);
  const strings = { hitsByYear: 'By year', stories: 'Stories', between: '{least} to {most}' };
  const hits = document.querySelector('#hits');
  const parts: Parts = Object.assign(Object.create(null), { hits, strings, lang: 'en' });
  const chart = new HitsChart(parts, () => undefined);
  const firstBar = (text: string, count: number) => {
    chart.show(
      [
        { period: '2022', count, more: 0 },
        { period: '2023', count: 3, more: 0 },
      ],
      { text, filters: {}, order: 'best' },
    );
    return hits?.querySelector('svg a');
  };
  const drawn = firstBar('kim', 2);
  expect(firstBar('kim', 2)).toBe(drawn);
  expect(firstBar('kim', 4)).not.toBe(drawn);
  expect(hits?.querySelector('tbody')?.textContent).toContain('4');
  const other = firstBar('seoul', 4);
  expect(other?.getAttribute('href')).toContain('q=seoul');
});
