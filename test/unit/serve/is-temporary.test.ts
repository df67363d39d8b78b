import { expect, test } from 'vitest';
import { heldLock } from '../../../src/publish/lock/locked-error.ts';
import { isTemporary } from '../../../src/serve/is-temporary.ts';
import { ProblemsError } from '../../../src/settings/files/problem.ts';

const withFields = (fields: object) => Object.assign(new Error('failed'), fields);
const holder = { pid: 1, host: 'a', started: '2024-05-06T10:00:00Z' };

test.each([
  [withFields({ code: 'ENOSPC' }), true],
  [new Error('x', { cause: new Error('y', { cause: withFields({ code: 'EDQUOT' }) }) }), true],
  [new Error('Build failed with 1 error: write /a/b.css: no space left on device'), true],
  [withFields({ code: 'ERR_SQLITE_ERROR', errcode: 13 }), true],
  [withFields({ code: 'ERR_SQLITE_ERROR', errcode: 10 | (12 << 8) }), true],
  [withFields({ code: 'ERR_SQLITE_ERROR', errcode: 1 }), false],
  [heldLock('_site', holder), true],
  [withFields({ code: 'EACCES' }), false],
  [new ProblemsError([{ file: 'a.md', message: 'is empty' }]), false],
  [new TypeError('x is undefined'), false],
  ['ENOSPC', false],
])('whether %o may pass: %s', (error, isExpected) => {
  expect(isTemporary(error)).toBe(isExpected);
});
