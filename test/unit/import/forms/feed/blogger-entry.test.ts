import { describe, expect, it } from 'vitest';
import { articleText, importFiles } from '../../import-files.ts';

const entry = (more = ''): string => `<entry>
<id>tag:blogger.com,1999:blog-7.post-11</id><blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status>
<author><name>Mira</name><uri></uri><blogger:type>BLOGGER</blogger:type></author>
<title>The lamp is lit</title><content type='html'>&lt;p&gt;The keeper lit the lamp.&lt;/p&gt;</content>
<blogger:metaDescription>How the lamp was lit</blogger:metaDescription><blogger:created>2012-07-03T20:00:00Z</blogger:created>
<published>2012-07-04T00:57:00.001Z</published><updated>2014-07-04T00:57:00.001Z</updated><blogger:location/>
<category scheme='tag:blogger.com,1999:blog-7' term='storms'/><category scheme='tag:blogger.com,1999:blog-7' term='lamps'/>
<blogger:filename>/2012/07/lamp.html</blogger:filename><link/><enclosure/><blogger:trashed/>${more}</entry>`;
const feed = (entries: string, head = ''): string =>
  `<?xml version='1.0' encoding='utf-8'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'><id>tag:blogger.com,1999:blog-7</id><title>Notes</title>${head}${entries}</feed>`;
const path = '2012/07/04/lamp.md';

describe('an export of Blogger from Google Takeout', () => {
  it('gives the author, the labels, the description and the name of the page', async () => {
    const made = await importFiles({ 'Blogs/Notes/feed.atom': feed(entry()) });
    expect(articleText(made, path)).toContain(
      'title: The lamp is lit\ndate: 2012-07-04T00:57:00+00:00\nupdated: 2014-07-04T00:57:00+00:00\nlang: en\nsummary: How the lamp was lit\nauthors:\n  - Mira\ntags:\n  - storms\n  - lamps\npublication: Notes\nsource:\n  name: Notes\n  file:',
    );
  });

  it.each([
    ['the editor', { url: 'https://notes.example/' }, ''],
    ['the feed', {}, "<link rel='alternate' href='https://notes.example/'/>"],
  ])('gives the address of a page below that of the blog, which %s names', async (_, options, head) => {
    const made = await importFiles({ 'feed.atom': feed(entry(), head) }, options);
    expect(articleText(made, path)).toContain('url: https://notes.example/2012/07/lamp.html\n');
  });

  it('leaves the templates of the blog out', async () => {
    const made = await importFiles({
      'feed.atom': feed(entry()),
      'theme-layouts.xml': `<?xml version="1.0" encoding="UTF-8" ?>\n<!DOCTYPE html>\n<html b:version='2' xmlns:b='http://www.google.com/2005/gml/b'><head><b:skin><![CDATA[/* May 5, 2012 */]]></b:skin></head><body><p>The keeper lit the lamp before the storm.</p></body></html>`,
      'theme-classic.html':
        '<!DOCTYPE html><html><head><title><$BlogPageTitle$></title></head><body><p>May 6, 2012</p></body></html>',
      'settings.csv': 'blog_name,blog_description\nNotes,About',
    });
    expect(made.outcomes.map(({ status }) => status)).toEqual(['imported', 'skipped', 'skipped']);
  });

  it('is not what a saved page of a blog is', async () => {
    const html = `<!DOCTYPE html><html dir='ltr' xmlns:b='http://www.google.com/2005/gml/b'><head><title>Lamp</title><meta property="article:published_time" content="2012-07-04"></head><body><article><h1>Lamp</h1><p>${'The keeper lit the lamp. '.repeat(9)}</p></article></body></html>`;
    expect((await importFiles({ 'a.html': html })).outcomes.map(({ status }) => status)).toEqual(['imported']);
  });
});
