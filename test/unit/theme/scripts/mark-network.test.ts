import { expect, test, vi } from 'vitest';
import { markNetwork } from '../../../../src/theme/scripts/settings/mark-network.ts';

test.each([
  [undefined, {}],
  [{ saveData: false, effectiveType: '4g' }, { network: '4g false undefined' }],
  [{ saveData: true, type: 'cellular', effectiveType: 'slow-2g' }, { network: 'slow-2g true cellular' }],
])('the network %j is marked %j', (connection, marks) => {
  const dataset = {};
  vi.stubGlobal('navigator', { connection });
  vi.stubGlobal('document', { documentElement: { dataset } });
  markNetwork();
  expect(dataset).toEqual(marks);
});
