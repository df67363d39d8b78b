import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NameOptions } from '../../../../../src/search/client/form/name-options.ts';

class FakeInput {
  readonly name = 'tag';
  value = 'del';
  list: { replaceChildren: ReturnType<typeof vi.fn> } | null = { replaceChildren: vi.fn() };
}

let type: (field: FakeInput) => void;
let answer: (names: unknown) => void;
beforeEach(() => {
  vi.stubGlobal('HTMLInputElement', FakeInput);
  vi.stubGlobal('document', { createElement: () => ({}) });
  const names = new Promise<Uint8Array>((resolve) => {
    answer = (value) => resolve(new TextEncoder().encode(JSON.stringify(value)));
  });
  const options = new NameOptions(Object.assign(Object.create(null), { filters: 'filters' }), () => names);
  const listen = (_: string, listener: (event: { target: FakeInput }) => void) => {
    type = (target) => listener({ target });
  };
  options.listen(Object.assign(Object.create(null), { addEventListener: listen }));
});
afterEach(() => vi.unstubAllGlobals());

test('offers names with a word that begins with the typed letters', async () => {
  const field = new FakeInput();
  type(field);
  answer({ tag: ['Delhi', 'New Delhi', 'Modelling'] });
  await vi.waitFor(() =>
    expect(field.list?.replaceChildren).toHaveBeenCalledWith({ value: 'Delhi' }, { value: 'New Delhi' }),
  );
});

test.each([
  ['removed', (field: FakeInput) => (field.list = null)],
  ['changed', (field: FakeInput) => (field.value = 'delh')],
])('a field that was %s while the names loaded gets none', async (_, change) => {
  const field = new FakeInput();
  const { list } = field;
  const failed = vi.fn();
  process.once('unhandledRejection', failed);
  type(field);
  change(field);
  answer({ tag: ['Delhi'] });
  await new Promise((done) => setTimeout(done, 10));
  process.off('unhandledRejection', failed);
  expect(failed).not.toHaveBeenCalled();
  expect(list?.replaceChildren).not.toHaveBeenCalled();
});
