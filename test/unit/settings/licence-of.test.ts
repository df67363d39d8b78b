import { expect, test } from 'vitest';
import { licenceOf } from '../../../src/settings/values/rights.ts';

test.each(['CC-BY-4.0', 'cc-by-4.0', ' CC-BY-4.0 '])('%j is a licence by its identifier', (written) => {
  expect(licenceOf(written)).toEqual({
    id: 'CC-BY-4.0',
    name: 'CC BY 4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  });
});

test.each(['https://example.org/terms/', 'HTTPS://example.org/terms'])('%j is a licence by its address', (url) => {
  expect(licenceOf(url)).toEqual({ name: 'example.org/terms', url });
});

test.each(['https://example.org/terms apply here', 'All rights reserved', 'CC-BY-9.9', 'https:', ''])(
  '%j is no licence',
  (written) => {
    expect(licenceOf(written)).toBeUndefined();
  },
);
