import { expect, test } from 'vitest';
import { resolveLink } from '../../../../src/check/links/resolve-link.ts';

const from = '2023/07/a.html';

test.each([
  ['b.html', '2023/07/b.html'],
  ['../../index.html', 'index.html'],
  ['./b.html?q=%2F#x', '2023/07/b.html'],
  ['', from],
  ['#part', from],
  ['?q=1', from],
  ['%E0%A4%95.html', '2023/07/क.html'],
  ['https://a.example/x/y.html', 'y.html'],
  ['https://a.example/x/', 'index.html'],
])('resolves %s', (link, path) => {
  expect(resolveLink(from, link, 'https://a.example/x/')).toMatchObject({ to: 'file', path });
});

test('decodes the fragment', () => {
  expect(resolveLink(from, 'b.html#%E0%A4%95', undefined)).toEqual({
    to: 'file',
    path: '2023/07/b.html',
    fragment: 'क',
  });
});

test.each([
  ['https://a.example/y.html', 'outside'],
  ['//a.example/x/y.html', 'outside'],
  ['HTTP://a.example', 'outside'],
  ['mailto:a@b.example', 'elsewhere'],
  ['/x/y.html', 'nowhere'],
  ['../../../y.html', 'nowhere'],
  ['data:text/html,x', 'nowhere'],
  ['..', 'nowhere'],
  ['%zz', 'nowhere'],
])('resolves %s as %s', (link, to) => {
  expect(resolveLink(from, link, 'https://a.example/x/').to).toBe(to);
});
