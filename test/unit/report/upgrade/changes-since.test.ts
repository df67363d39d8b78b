import { expect, test } from 'vitest';
import { changesSince } from '../../../../src/report/upgrade/changes-since.ts';

const changelog = `# Changelog

## [Unreleased]

## [0.10.0] - 2027-02-01
- Ten.

## [0.2.1] - 2027-01-01

### Added
- One.

## [0.2.0] - 2026-11-28
- Zero.
`;

test.each([
  ['0.2.0', ['## [0.10.0] - 2027-02-01', '- Ten.', '## [0.2.1] - 2027-01-01', '### Added', '- One.']],
  ['0.2.1', ['## [0.10.0] - 2027-02-01', '- Ten.']],
  ['0.10.0', []],
  ['1.0.0', []],
])('the changes since %s', (version, lines) => {
  const found = changesSince(changelog, version).split('\n');
  expect(found.filter((line) => line !== '')).toEqual(lines);
});

test('what is not released yet is newer than every version', () => {
  const text = changesSince(changelog.replace('[Unreleased]\n', '[Unreleased]\n- Soon.\n'), '0.10.0');
  expect(text).toBe('## [Unreleased]\n- Soon.');
});
