import { expect, test } from 'vitest';
import { formerListsOf } from '../../../../../src/import/forms/wordpress/former-lists.ts';
import type { Post } from '../../../../../src/import/forms/wordpress/read-post.ts';
import { noteLists } from '../../../../../src/import/reading/records/former-lists.ts';

const term = (domain: string, name: string, slug: string) => ({ domain, name, slug });

function paths(post: Partial<Post>, site = 'https://blog.example', parents: Readonly<Record<string, string>> = {}) {
  const whole = { link: `${site}/2013/05/rain/`, creator: 'M. Joshi', terms: [], ...post } as unknown as Post;
  const found: Record<string, string> = {};
  const lists = formerListsOf(whole, { site, parentOf: (slug) => parents[slug], author: 'मीरा जोशी' });
  if (lists) noteLists(lists, { add: (path, to) => Object.assign(found, { [path]: to }) });
  return found;
}
const feeds = { '/feed/': 'feed.xml', '/feed/rss2/': 'feed.xml', '/feed/atom/': 'feed.xml' };
const author = { '/author/m-joshi/': 'authors/मीरा जोशी' };

test('the first category is the section, the others are tags, and names in other scripts are decoded', () => {
  const terms = [
    term('category', 'Uncategorized', 'uncategorized'),
    term('category', 'देश', 'desh'),
    term('category', 'Asia', 'asia'),
    term('post_tag', 'नई दिल्ली', '%e0%a4%a8%e0%a4%88'),
    term('post_tag', '', 'empty'),
    term('nav_menu', 'Menu', 'menu'),
  ];
  expect(paths({ terms }, undefined, { asia: 'world', world: 'asia' })).toEqual({
    ...feeds,
    ...author,
    '/category/desh/': 'sections/देश',
    '/category/asia/': 'tags/Asia',
    '/category/world/asia/': 'tags/Asia',
    '/tag/नई/': 'tags/नई दिल्ली',
  });
});

test('a blog in a folder, and one whose addresses have index.php', () => {
  const terms = [term('category', 'A', 'a')];
  expect(Object.keys(paths({ terms }, 'https://x.example/blog/'))).toContain('/blog/category/a/');
  const link = 'https://blog.example/index.php/2013/05/rain/';
  expect(Object.keys(paths({ terms, link }))).toContain('/index.php/category/a/');
  expect(
    Object.keys(paths({ terms, link: 'https://x.example/blog/index.php/r/' }, 'https://x.example/blog')),
  ).toContain('/blog/index.php/category/a/');
});

test('a blog whose addresses are numbers has none', () => {
  expect(paths({ link: 'https://blog.example/?p=12', terms: [term('category', 'A', 'a')] })).toEqual({});
});

test('characters that end a path are escaped', () => {
  expect(Object.keys(paths({ terms: [term('post_tag', 'A', 'a?b#c/d\\')] }))).toContain('/tag/a%3Fb%23c%2Fd%5C/');
});
