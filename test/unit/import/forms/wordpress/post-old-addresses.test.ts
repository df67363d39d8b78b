import { expect, test } from 'vitest';
import { postOldAddresses } from '../../../../../src/import/forms/wordpress/post-old-addresses.ts';
import type { Post } from '../../../../../src/import/forms/wordpress/read-post.ts';

const post = (fields: Partial<Post>): Post => ({
  ...{ id: '7', type: 'post', status: 'publish', isLocked: false, title: '', content: '', terms: [], meta: new Map() },
  ...{ oldSlugs: [], oldDays: [], link: 'https://blog.example/2020/05/06/rain/', name: 'rain', ...fields },
});

test.each<[string, Partial<Post>, readonly string[]]>([
  ['its number', {}, ['https://blog.example/?p=7']],
  [
    'its guid, on any host',
    { guid: 'http://old.example/?p=7' },
    ['http://old.example/?p=7', 'https://blog.example/?p=7'],
  ],
  ['not at the guid of another post', { guid: 'http://blog.example/?p=6' }, ['https://blog.example/?p=7']],
  [
    'its guid from before it moved to this host',
    { guid: 'http://old.example/?p=6' },
    ['http://old.example/?p=6', 'https://blog.example/?p=7'],
  ],
  [
    'only the guid of a page',
    { type: 'page', guid: 'https://blog.example/?page_id=7' },
    ['https://blog.example/?page_id=7'],
  ],
  [
    'each earlier slug',
    { oldSlugs: ['wet', '%e0%a4%95'] },
    ['https://blog.example/?p=7', 'https://blog.example/2020/05/06/wet/', 'https://blog.example/2020/05/06/%E0%A4%95/'],
  ],
  [
    'a slug with an ending, in another script',
    { link: 'https://blog.example/%E0%A4%95.html', name: '%e0%a4%95', oldSlugs: ['ka'] },
    ['https://blog.example/?p=7', 'https://blog.example/ka.html'],
  ],
  [
    'no slug that is not in its link',
    { link: 'https://blog.example/archives/7', oldSlugs: ['wet'] },
    ['https://blog.example/?p=7'],
  ],
  [
    'each earlier day',
    { oldDays: ['2020-04-30', 'x'] },
    ['https://blog.example/?p=7', 'https://blog.example/2020/04/30/rain/'],
  ],
])('a post answers at %s', (_, fields, addresses) => expect(postOldAddresses(post(fields))).toEqual(addresses));

test('a post without a link has only its guid', () => {
  const { link: _, ...rest } = post({ guid: 'https://blog.example/?p=7' });
  expect(postOldAddresses(rest)).toEqual(['https://blog.example/?p=7']);
});
