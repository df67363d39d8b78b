import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseQuery } from '../../../../../src/search/client/query/parse-query.ts';
import { Searcher } from '../../../../../src/search/client/search/searcher.ts';
import { createSampleIndex } from '../../../../../src/search/client/warm-up/sample-index.ts';
import { warmUpSearch } from '../../../../../src/search/client/warm-up/warm-up-search.ts';

const names = ['title', 'passage', 'date', 'section', 'byline', 'without'];
const { document } = parseHTML(
  `<!doctype html><template><li>${names
    .map((name) => `<a data-part="${name}"></a>`)
    .join('')}</li></template><ol></ol>`,
);
const template = document.querySelector('template') as unknown as HTMLTemplateElement;
const parts = { template, strings: {} as never, lang: 'hi', root: '' };
const page = 'संग्रह में देवनागरी, अंग्रेज़ी या रोमन लिपि में खोजिए। Search the archive of news.';

beforeEach(() => Reflect.set(globalThis, 'document', document));
afterEach(() => Reflect.deleteProperty(globalThis, 'document'));

test('searches and renders results without changing the page', async () => {
  const before = document.toString();
  let pauses = 0;
  const pause = async () => {
    pauses += 1;
  };
  const drawn = await warmUpSearch(page, parts, pause, new AbortController().signal);
  expect(pauses).toBeGreaterThan(5);
  expect(drawn).toBeGreaterThan(50);
  expect(document.toString()).toBe(before);
});

test.each(['', '   ', '日本語', '"'])('works on a page with the text %j', async (text) => {
  expect(await warmUpSearch(text, parts, async () => undefined, new AbortController().signal)).toBeGreaterThan(0);
});

test('stops when the signal aborts', async () => {
  const steps = async (until: number) => {
    const controller = new AbortController();
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
      if (pauses === until) controller.abort();
    };
    await warmUpSearch(page, parts, pause, controller.signal);
    return pauses;
  };
  // What is under way at once is ended, nothing is begun.
  for (const until of [1, 5, 20, 40]) expect(await steps(until)).toBeLessThan(until + 10);
});

test('does one step between two pauses: a search, a file or a result', async () => {
  let drawnSincePause = 0;
  let most = 0;
  const importNode = document.importNode.bind(document);
  document.importNode = ((...what: Parameters<typeof importNode>) => {
    drawnSincePause += 1;
    most = Math.max(most, drawnSincePause);
    return importNode(...what);
  }) as typeof document.importNode;
  const pause = async () => {
    drawnSincePause = 0;
  };
  await warmUpSearch(page, parts, pause, new AbortController().signal);
  document.importNode = importNode;
  expect(most).toBe(1);
});

test('its sample index is searched directly and through a directory', async () => {
  const text = {
    url: 'a',
    title: 'किम',
    text: page,
    lang: 'hi',
    dir: 'ltr',
    day: '2000-01-01',
    iso: '',
    authors: [],
    tags: [],
  } as const;
  const { table, load } = await createSampleIndex(text, async () => undefined);
  for (const query of ['किम', '"रोमन लिपि"', 'news']) {
    const answers = await Array.fromAsync(new Searcher(table, load).search(parseQuery(query), {}, 'best'));
    expect(answers.at(-1)?.candidates.map(({ shard }) => shard.entry.name)).toEqual(['newest', 'older']);
    expect(answers.at(-1)?.failed).toEqual([]);
  }
});
