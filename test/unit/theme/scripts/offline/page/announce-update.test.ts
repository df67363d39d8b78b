import { parseHTML } from 'linkedom';
import { beforeEach, expect, test, vi } from 'vitest';
import { announceUpdate } from '../../../../../../src/theme/scripts/offline/page/announce-update.ts';

/** A worker of a registration in some state, and the messages that it got. */
class FakeWorker extends EventTarget {
  state = 'installing';
  readonly got: unknown[] = [];
  postMessage = (message: unknown): void => void this.got.push(message);
  becomes(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

interface Workers {
  installing?: FakeWorker | null;
  waiting?: FakeWorker | null;
  active?: FakeWorker | null;
}

let container: EventTarget & { controller: FakeWorker | null };
let notice: HTMLElement;
const reload = vi.fn();

beforeEach(() => {
  reload.mockClear();
  const { document } = parseHTML('<body><p class="new-build" hidden><button>Show</button></p></body>');
  notice = document.querySelector<HTMLElement>('.new-build') as HTMLElement;
  container = Object.assign(new EventTarget(), { controller: null });
  vi.stubGlobal('document', document);
  vi.stubGlobal('navigator', { serviceWorker: container });
  vi.stubGlobal('location', { reload });
});

function announce(workers: Workers) {
  const registration = Object.assign(new EventTarget(), { installing: null, waiting: null, active: null, ...workers });
  announceUpdate(registration as unknown as ServiceWorkerRegistration);
  return registration;
}
const press = () => notice.querySelector('button')?.click();

test.each([
  ['a build that waits beside an active one', { waiting: new FakeWorker(), active: new FakeWorker() }, true],
  ['the first build', { waiting: new FakeWorker() }, false],
  ['the active build alone', { active: new FakeWorker() }, false],
])('%s is announced at once: %s', (_, workers, isShown) => {
  announce(workers);
  expect(notice.hidden).toBe(!isShown);
});

test.each([
  ['found later', false],
  ['being installed already', true],
])('a build %s is announced when it is installed, unless it is the first', (_, isEarly) => {
  for (const active of [null, new FakeWorker()]) {
    notice.hidden = true;
    const installing = new FakeWorker();
    const registration = announce({ active, installing: isEarly ? installing : null });
    registration.installing = installing;
    if (!isEarly) registration.dispatchEvent(new Event('updatefound'));
    installing.becomes('installing');
    expect(notice.hidden).toBe(true);
    installing.becomes('installed');
    expect(notice.hidden).toBe(active === null);
  }
});

test('the button makes a waiting build active, and the page reloads then', () => {
  const waiting = new FakeWorker();
  announce({ waiting, active: new FakeWorker() });
  press();
  expect(waiting.got).toEqual([{ say: 'use' }]);
  expect(reload).not.toHaveBeenCalled();
  container.dispatchEvent(new Event('controllerchange'));
  expect(reload).toHaveBeenCalledOnce();
});

test('if another tab made the build active, the page says so and reloads only on request', () => {
  container.controller = new FakeWorker();
  announce({ active: container.controller });
  container.dispatchEvent(new Event('controllerchange'));
  expect(notice.hidden).toBe(false);
  expect(reload).not.toHaveBeenCalled();
  press();
  expect(reload).toHaveBeenCalledOnce();
});

test.each([
  ['is installed', null, {}],
  ['is active already', null, { active: new FakeWorker() }],
  ['is active already, below another archive', new FakeWorker(), { active: new FakeWorker() }],
])('the first build that takes over the page is no news, if it %s, but the next one is', (_, controller, workers) => {
  container.controller = controller;
  announce(workers);
  container.dispatchEvent(new Event('controllerchange'));
  expect(notice.hidden).toBe(true);
  expect(reload).not.toHaveBeenCalled();
  container.dispatchEvent(new Event('controllerchange'));
  expect(notice.hidden).toBe(false);
});
