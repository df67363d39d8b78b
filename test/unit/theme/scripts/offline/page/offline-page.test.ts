import { beforeEach, expect, test, vi } from 'vitest';
import { offlineElements } from '../../../../../../src/theme/scripts/offline/page/offline-elements.ts';
import { OfflinePage } from '../../../../../../src/theme/scripts/offline/page/offline-page.ts';
import { stubCaches } from '../fake-caches.ts';
import { type Host, listOf, planned, planOf, stores, stubHost } from '../small-archive.ts';
import { english, press, shownIn, stubDocument } from './offline-document.ts';

const names = ['a', 'b', 'c', 'd'];
const pageText = (name: string) => `page ${name}`.repeat(100);
const filesOf = (year: string) => names.map((name) => planned(`${year}/${name}.html`, pageText(name)));
const [newer, older] = [listOf('2022', filesOf('2022')), listOf('rest', filesOf('2001'), [''])];
const plan = planOf('one', [planned('index.html', 'home')], newer.group, older.group);

let document: Document;
let host: Host;
let update: ReturnType<typeof vi.fn>;
let said: string[];

beforeEach(() => {
  stubCaches();
  document = stubDocument();
  const pages = ['2022', '2001'].flatMap((year) => names.map((name) => [`${year}/${name}.html`, pageText(name)]));
  host = stubHost({ ...Object.fromEntries(pages), [newer.group.list]: newer.text, [older.group.list]: older.text });
  update = vi.fn(async () => undefined);
  said = [];
  stubSpace({ quota: 1_000_000, usage: 0 });
});

function stubSpace(estimate: StorageEstimate | undefined): void {
  const ready = Promise.resolve({ update });
  const storage = estimate && { estimate: async () => estimate, persist: async () => true };
  vi.stubGlobal('navigator', { storage, serviceWorker: { ready } });
}

/** Opens the page. Notes all that its status says. */
async function open(): Promise<readonly HTMLElement[]> {
  const elements = offlineElements(english);
  const status = {
    set textContent(text: string) {
      said.push(text);
    },
  } as HTMLElement;
  const page = new OfflinePage(stores, plan, english, {
    ...elements,
    status,
    share: (...share) => said.push(share.join(' ')),
  });
  await page.show();
  return [...document.querySelectorAll<HTMLElement>('#offline-groups li')];
}

const ends = (text: string) => expect.poll(() => said.at(-1)).toBe(text);
const headings = (rows: readonly HTMLElement[]) => rows.map((row) => row.querySelector('h2')?.textContent);
const sizes = (rows: readonly HTMLElement[]) => rows.map((row) => row.querySelector('span')?.textContent);
const offers = (rows: readonly HTMLElement[]) => rows.map((row) => shownIn(row).slice(2));
const row = (rows: readonly HTMLElement[], at: number) => rows[at] ?? document.body;

test('lists the whole archive first, then each group with its size', async () => {
  const rows = await open();
  expect(headings(rows)).toEqual(['whole', '2022', 'rest']);
  expect(sizes(rows)).toEqual(['size 5 kB', 'size 2 kB', 'size 2 kB']);
  expect(offers(rows)).toEqual([['keep'], ['keep'], ['keep']]);
  expect(document.querySelector('#offline-space')?.textContent).toBe('space 1 MB');
});

test('says nothing of the space where the browser does not tell it', async () => {
  stubSpace(undefined);
  await open();
  expect(document.querySelector('#offline-space')?.textContent).toBe('');
});

test('saves a group and shows that the archive is saved in part; then removes it', async () => {
  const rows = await open();
  press(row(rows, 1), 'keep');
  await ends('done 2022');
  expect(said[0]).toBe('keeping 2022');
  expect(said.slice(1, -1)).toEqual(['0 2022', '0.25 2022', '0.5 2022', '0.75 2022', '1 2022']);
  expect(offers(rows)).toEqual([['isPart', 'resume', 'remove'], ['isKept', 'remove'], ['keep']]);
  press(row(rows, 1), 'remove');
  await ends('removed 2022');
  expect(offers(rows)).toEqual([['keep'], ['keep'], ['keep']]);
});

test('saves and removes the whole archive, with its share of all groups', async () => {
  const rows = await open();
  press(row(rows, 0), 'keep');
  await ends('done whole');
  const shares = said.slice(1, -1).map((text) => Number.parseFloat(text));
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
  expect(shares).toContain(0.5);
  expect(offers(rows)).toEqual([
    ['isKept', 'remove'],
    ['isKept', 'remove'],
    ['isKept', 'remove'],
  ]);
  press(row(rows, 0), 'remove');
  await ends('removed whole');
  expect(offers(rows)).toEqual([['keep'], ['keep'], ['keep']]);
});

test('shows the progress of the group and of the whole, and starts no second download or removal meanwhile', async () => {
  const rows = await open();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  host.answers['2022/d.html'] = async () => {
    await held;
    return new Response(pageText('d'), { headers: { 'Content-Type': 'text/html' } });
  };
  press(row(rows, 0), 'keep');
  const bar = (at: number) => row(rows, at).querySelector('progress');
  await expect.poll(() => bar(1)).toMatchObject({ value: 0.75, hidden: false });
  expect(bar(0)).toMatchObject({ value: 0.375, hidden: false });
  expect(bar(2)).toMatchObject({ hidden: true });
  press(row(rows, 2), 'keep');
  expect(said.filter((text) => text.startsWith('keeping'))).toEqual(['keeping whole']);
  release();
  await ends('done whole');
});

test('a group that is saved alone shows no progress of the whole archive', async () => {
  const rows = await open();
  const whole = row(rows, 0).querySelector('progress');
  let isShown = false;
  host.answers['2022/c.html'] = () => {
    isShown = whole?.hidden === false;
    return new Response(pageText('c'), { headers: { 'Content-Type': 'text/html' } });
  };
  press(row(rows, 1), 'keep');
  await ends('done 2022');
  expect(isShown).toBe(false);
});

test('stops, and goes on from there', async () => {
  const rows = await open();
  host.answers['2022/d.html'] = (signal) =>
    new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
  press(row(rows, 1), 'keep');
  await expect.poll(() => said).toContain('0.75 2022');
  press(row(rows, 1), 'stop');
  await ends('stopped 2022');
  expect(offers(rows)[1]).toEqual(['isPart', 'resume', 'remove']);
  host.answers['2022/d.html'] = pageText('d');
  press(row(rows, 1), 'resume');
  await ends('done 2022');
});

test('asks for a newer build if a file is not the one of the list', async () => {
  const rows = await open();
  host.answers['2022/b.html'] = 'other page';
  press(row(rows, 1), 'keep');
  await ends('failed 2022');
  expect(update).toHaveBeenCalledOnce();
  expect(offers(rows)[1]).toEqual(['isPart', 'resume', 'remove']);
});

test('asks for no newer build if the browser cannot store a file', async () => {
  const rows = await open();
  vi.spyOn(await stores.saved(), 'put').mockRejectedValue(new DOMException('busy', 'InvalidStateError'));
  press(row(rows, 1), 'keep');
  await ends('failed 2022');
  expect(update).not.toHaveBeenCalled();
});

test('names the free space if it is too small', async () => {
  const rows = await open();
  stubSpace({ quota: 1000, usage: 0 });
  press(row(rows, 1), 'keep');
  await ends('full 2022 1 kB');
  expect(update).not.toHaveBeenCalled();
});

test('if the space runs out in a browser that hides its size, the page says that none is free', async () => {
  const rows = await open();
  stubSpace(undefined);
  vi.spyOn(await stores.saved(), 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  press(row(rows, 1), 'keep');
  await ends('full 2022 0 kB');
});

test('a group of an older build can be renewed', async () => {
  press(row(await open(), 1), 'keep');
  await ends('done 2022');
  const changed = listOf('2022', filesOf('2022').slice(1));
  const elements = offlineElements(english);
  document.querySelector('#offline-groups')?.replaceChildren();
  await new OfflinePage(stores, planOf('two', [], changed.group), english, elements).show();
  expect(offers([...document.querySelectorAll<HTMLElement>('#offline-groups li')])[1]).toEqual([
    'isOld',
    'renew',
    'remove',
  ]);
});

test('announces quarters only, so that screen readers keep up', () => {
  const { share, status } = offlineElements(english);
  const heard = [0, 0.1, 0.24, 0.25, 0.4, 0.5, 0.76, 0.99, 1].map((part) => {
    share(part, '2022');
    return status.textContent;
  });
  const [first, half, last] = ['25%', '50%', '75%'].map((percent) => `keeping 2022 ${percent}`);
  expect(heard).toEqual(['', '', '', first, first, half, last, last, last]);
  status.textContent = '';
  share(0.8, '2022');
  expect(status.textContent).toBe('');
});

test('says which element the page lacks', () => {
  document.querySelector('#offline-space')?.remove();
  expect(() => offlineElements(english)).toThrow('The page has no #offline-space');
});
