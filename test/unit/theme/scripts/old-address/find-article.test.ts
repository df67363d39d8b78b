import { expect, test } from 'vitest';
import { oldAddressKey } from '../../../../../src/catalog/store/old-addresses.ts';
import { keyOfForm } from '../../../../../src/theme/scripts/old-address/find-article.ts';

test.each(['/2013/05/rain', '?p=12', 'blog.example/2013/बारिश'])(
  'the browser makes the key of the catalogue: %s',
  (form) => {
    expect(keyOfForm(form)).toBe(oldAddressKey(form));
  },
);
