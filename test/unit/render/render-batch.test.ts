import { expect, test } from 'vitest';
import type { Archive } from '../../../src/render/archive.ts';
import { renderBatch } from '../../../src/render/render-batch.ts';

test('a project folder that is a pattern, seen from the working folder, is an error with the fix', async () => {
  const archive = { project: '/archives/news (1)' } as Archive;
  await expect(renderBatch(archive, [])).rejects.toThrow(
    'Run the command in /archives/news (1), or rename that folder.',
  );
});
