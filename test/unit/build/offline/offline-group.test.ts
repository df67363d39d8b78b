import { expect, test } from 'vitest';
import { groupsOf } from '../../../../src/build/offline/offline-group.ts';

const years: Readonly<Record<string, readonly string[]>> = {
  'harbour.html': ['2019'],
  'media/3f/09a1-640.avif': ['2019', '2023'],
};

test.each([
  ['index.html', ['shell']],
  ['search.html', ['shell']],
  ['offline.html', ['shell']],
  ['search/shards.js', ['shell']],
  ['search/0123456789ab.bin', ['shell']],
  ['assets/main-A.css', ['shell']],
  ['assets/naskh-ABCD1234.woff2', ['shell']],
  ['assets/nastaliq-ABCD1234.woff2', ['rest']],
  ['assets/nastaliq-ABCD1234.js', ['shell']],
  ['harbour.html', ['2019']],
  ['media/3f/09a1-640.avif', ['2019', '2023']],
  ['media/77/nobody-knows.avif', ['rest']],
  ['2023/index.html', ['2023']],
  ['2023/07/27/page-1.html', ['2023']],
  ['search/2023/0123456789ab.bin', ['2023']],
  ['search/2023-07/0123456789ab.bin', ['2023']],
  ['search/2023-07-2/0123456789ab.bin', ['2023']],
  ['search/past-2016/0123456789ab.bin', ['rest']],
  ['search/recent/0123456789ab.bin', ['rest']],
  ['random/2023.js', ['2023']],
  ['tags/2023/index.html', ['rest']],
  ['years.html', ['rest']],
  ['assets/worker-A.js', []],
  ['404.html', []],
  ['data/articles/2023.jsonl', []],
  ['tags/rain/feed.xml', []],
  ['sitemap-2023.xml', []],
  ['_headers', []],
])('%s is kept with %j', (file, groups) => {
  expect(groupsOf(file, (asked) => years[asked] ?? [])).toEqual(groups);
});
