import { describe, expect, test } from 'vitest';
import type { ArticlePage } from '../../../../src/pages/kinds/article/article-page.ts';
import type { Url } from '../../../../src/pages/parts/addresses.ts';
import { srcset } from '../../../../src/pages/parts/picture.ts';
import { breadcrumbList } from '../../../../src/render/filters/records/breadcrumb-list.ts';
import { jsonFeed } from '../../../../src/render/filters/records/json-feed.ts';
import { linkedData, newsArticle } from '../../../../src/render/filters/records/news-article.ts';
import type { Site } from '../../../../src/settings/site.ts';

const site = { url: 'https://example.org/', publisher: 'संचिका' } as Site;
const url = (text: string) => text as Url;
const variants = [320, 640].map((width) => ({ url: url(`media/a-${width}.jpg`), width, height: width / 2 }));
const picture = { alt: 'नदी', width: 640, height: 320, sources: [{ type: 'image/jpeg', variants }] };

function page(article: Partial<ArticlePage['article']> = {}): ArticlePage {
  const date = { iso: '2023-07-27T10:26:00+05:30', millis: 0, day: '2023-07-27', hasTime: true };
  const full = {
    title: 'शीर्षक',
    lang: 'hi',
    dir: 'ltr',
    date,
    authors: [{ facet: 'author', name: 'मीरा जोशी', url: url('authors/mira/index.html') }],
    editors: [],
    tags: [],
    corrections: [],
    image: picture,
    words: 120,
    ...article,
  } as unknown as ArticlePage['article'];
  return { canonical: 'https://example.org/2023/07/27/a.html', article: full } as ArticlePage;
}

describe('an article as linked data', () => {
  test('contains headline, people, dates and the largest picture with full addresses', () => {
    expect(newsArticle(page(), site)).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'शीर्षक',
      datePublished: '2023-07-27T10:26:00+05:30',
      author: [{ name: 'मीरा जोशी', url: 'https://example.org/authors/mira/index.html' }],
      image: ['https://example.org/media/a-640.jpg'],
      wordCount: 120,
    });
  });

  test('omits missing values', () => {
    const text = JSON.stringify(newsArticle(page({ authors: [] }), site));
    expect(text).not.toMatch(/author|editor|articleSection|null/);
  });

  test('of a withdrawn article has no picture and no word count', () => {
    const withdrawn = { date: page().article.date, reason: 'भूल' };
    expect(JSON.stringify(newsArticle(page({ withdrawn }), site))).not.toMatch(/image|wordCount/);
  });

  test('describes the path from the home page as a list of steps', () => {
    const crumbs = [
      { url: url('index.html'), label: 'home' },
      { url: url('2023/07/index.html'), date: '2023-07' },
      { url: url('tags/a/index.html'), name: 'रूस' },
      { url: url('tags/a/2010s.html'), date: '2010s' },
    ];
    const names = { labels: { home: 'मुखपृष्ठ' }, decade: '{year} का दशक' };
    const list = breadcrumbList(crumbs, site.url, 'hi', names);
    expect(linkedData([list])).toMatchObject({
      '@context': 'https://schema.org',
      '@graph': [
        {
          itemListElement: [
            { position: 1, name: 'मुखपृष्ठ', item: 'https://example.org/index.html' },
            { position: 2, name: 'जुलाई 2023' },
            { position: 3, name: 'रूस' },
            { position: 4, name: '2010 का दशक' },
          ],
        },
      ],
    });
  });
});

test('variants have their widths, relative to the page', () => {
  expect(srcset({ type: 'image/jpeg', variants }, '../')).toBe('../media/a-320.jpg 320w, ../media/a-640.jpg 640w');
});

test('an entry of a JSON feed has text even if the article has no standfirst', () => {
  const entry = {
    url: 'https://example.org/a.html',
    title: 'शीर्षक',
    lang: 'hi',
    published: 'p',
    updated: 'u',
    authors: [],
    categories: [],
  };
  const feed = { kind: 'json-feed', self: 's', home: 'h', title: 't', lang: 'hi', updated: 'u', entries: [entry] };
  expect(jsonFeed(feed as never)).toMatchObject({ items: [{ id: entry.url, content_text: 'शीर्षक' }] });
});
