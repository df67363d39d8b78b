import { beforeEach, expect, test, vi } from 'vitest';
import { GroupRow } from '../../../../../../src/theme/scripts/offline/page/group-row.ts';
import { english, press, shownIn, stubDocument } from './offline-document.ts';

const actions = { keep: vi.fn(), stop: vi.fn(), remove: vi.fn() };
let document: Document;
let row: GroupRow;

beforeEach(() => {
  vi.clearAllMocks();
  document = stubDocument();
  row = new GroupRow('2022', 2_000_000, english, actions);
  document.body.append(row.element);
});

const head = ['2022', 'size 2 MB'];

test.each([
  ['none', ['keep']],
  ['part', ['isPart', 'resume', 'remove']],
  ['old', ['isOld', 'renew', 'remove']],
  ['whole', ['isKept', 'remove']],
] as const)('a group that is saved "%s" offers %j, and while it is being saved only to stop', (status, offered) => {
  row.status = status;
  expect(shownIn(row.element)).toEqual([...head, ...offered]);
  row.progress = 0.5;
  expect(shownIn(row.element)).toEqual([...head, 'bar', 'stop']);
  expect(row.element.querySelector('progress')).toMatchObject({ value: 0.5, max: 1 });
  row.progress = undefined;
  expect(shownIn(row.element)).toEqual([...head, ...offered]);
});

test('each button does what it says, and screen readers hear of which group', () => {
  row.status = 'part';
  const labels = [...row.element.querySelectorAll('button, progress')].map((each) => each.getAttribute('aria-label'));
  expect(labels).toEqual(['2022', 'resume: 2022', 'stop: 2022', 'remove: 2022']);
  press(row.element, 'resume');
  expect(actions.keep).toHaveBeenCalledOnce();
  press(row.element, 'remove');
  expect(actions.remove).toHaveBeenCalledOnce();
  row.progress = 0;
  press(row.element, 'stop');
  expect(actions.stop).toHaveBeenCalledOnce();
});

test('the focus moves to a visible button of the row if its own is hidden, and stays elsewhere', () => {
  const focusedText = () => document.activeElement?.textContent;
  [...row.element.querySelectorAll('button')][0]?.focus();
  row.progress = 0;
  expect(focusedText()).toBe('stop');
  row.progress = 0.5;
  expect(focusedText()).toBe('stop');
  row.status = 'whole';
  row.progress = undefined;
  expect(focusedText()).toBe('remove');
  const elsewhere = document.querySelector('a');
  elsewhere?.focus();
  row.progress = 0;
  expect(document.activeElement).toBe(elsewhere);
});
