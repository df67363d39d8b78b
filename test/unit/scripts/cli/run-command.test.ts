import { expect, test } from 'vitest';
import { failureText } from '../../../../scripts/cli/run-command.ts';
import { ProblemsError } from '../../../../src/settings/files/problem.ts';

test('lists every problem of the input, and counts them', () => {
  const first = {
    file: 'articles/a.md',
    line: 4,
    field: 'date',
    message: 'is not a date: "Mai 6"',
    remedy: 'write 2024-05-06',
  };
  const second = { file: 'articles/b.md', message: 'is empty' };
  expect(failureText(new ProblemsError([first, second]))).toBe(
    'articles/a.md:4: "date" is not a date: "Mai 6" (write 2024-05-06)\narticles/b.md: is empty\n2 problems in 2 files.',
  );
  expect(failureText(new ProblemsError([second]))).toBe('articles/b.md: is empty\nOne problem.');
});

test('says what happened, what to do, and why, without a stack', () => {
  const cause = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  expect(failureText(new Error('The page could not be written', { cause }))).toBe(
    'The page could not be written\n  Cause: ENOSPC: no space left on device',
  );
  expect(failureText(cause)).toMatch(/^ENOSPC: .*\nThe disk is full. Free some space/);
});

test('explains a bug in one sentence before the stack', () => {
  const text = failureText(new TypeError('x is undefined'));
  expect(text).toMatch(/^The command stopped because of a bug: x is undefined\nPlease report it/);
  expect(text).toContain('run-command.test.ts');
});
