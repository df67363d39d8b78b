import { expect, test } from 'vitest';
import { scanFolder } from '../../../../src/catalog/scan/scan-folder.ts';

test('an error names a missing folder of articles and says what to do', () => {
  expect(() => scanFolder('no-such-folder')).toThrow('no-such-folder: does not exist. Create this folder');
});
