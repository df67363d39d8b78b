import { expect, test } from 'vitest';
import type { Archive } from '../../../src/render/archive.ts';
import { renderWithEleventy } from '../../../src/render/render-with-eleventy.ts';

test('a project folder that is a pattern, seen from the working folder, is an error with the fix', async () => {
  const archive = { project: '/archives/news (1)' } as Archive;
  await expect(renderWithEleventy(archive, [])).rejects.toThrow(
    'Run the command in /archives/news (1), or rename that folder.',
  );
});
