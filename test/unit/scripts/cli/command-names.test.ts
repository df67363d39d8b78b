import { expect, test } from 'vitest';
import { withCommands } from '../../../../scripts/cli/command-names.ts';

test.each([
  ['Usage: npm run build -- [options]', 'Usage: sanchika build [options]'],
  ['then run: npm start', 'then run: sanchika start'],
  ['npm start -- --host NAME', 'sanchika start --host NAME'],
  ['$EDITOR $(npm run -s report -- --list standfirst)', '$EDITOR $(sanchika report --list standfirst)'],
  ['Run "npm run verify" for a list', 'Run "sanchika verify" for a list'],
  ['npm run lint, npm ci, npm startle', 'npm run lint, npm ci, npm startle'],
])('where the program is installed, "%s" becomes "%s"', (text, expected) => {
  expect(withCommands(text, 'sanchika')).toBe(expected);
  expect(withCommands(text, undefined)).toBe(text);
});
