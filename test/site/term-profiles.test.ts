import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { checkSite } from '../../src/check/check-site.ts';
import { walkFiles } from '../../src/publish/disk/walk-files.ts';
import { problemLine } from '../../src/settings/files/problem.ts';
import { ownArchive } from './own-archive.ts';

const { root, write, remove, build, page } = ownArchive();
afterAll(() => rmSync(root, { recursive: true }));

const site = {
  ...{ title: { en: 'The Valley' }, tagline: { en: 'News' }, description: { en: 'News of a valley' } },
  ...{ url: 'https://valley.example/', language: 'en', timeZone: 'Asia/Kolkata', publisher: 'Valley' },
};
write('_data/site.json', JSON.stringify(site));
write(
  'articles/2024/06/dam.md',
  '---\ntitle: The dam\ndate: 2024-06-01\nlang: en\nauthors: [Asha Rao, "A/B"]\nplace: Pune\n---\nThe dam is full.\n',
);
const shown = (text: string) => text.replaceAll(/[^\s(]*own-archive-\w+\//g, '');
const failure = async (): Promise<readonly string[]> =>
  build().then(
    () => ['the build succeeded'],
    (error: Error) => shown(error.message).split('\n'),
  );
const linkedData = (file: string): unknown =>
  JSON.parse(page(file).split('<script type="application/ld+json">')[1]?.split('</script>')[0] ?? '');
const picture = (colour: string) =>
  sharp({ create: { width: 60, height: 80, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();

test('terms of any facet show a text, a picture and links at the head of their page, and in its data', async () => {
  await build();
  const plain = page('authors/asha-rao/index.html');
  expect(plain).not.toContain('ld+json');
  write('_data/terms/authors/asha.jpg', await picture('red'));
  write(
    '_data/terms/authors/ASHA RAO.md',
    `---
image: { src: asha.jpg, alt: Asha Rao at her desk, credit: Ben Ali }
links: https://news.example/asha
wikidata: Q1156
orcid: 0000-0002-1825-0097
---
Wrote **dams <3** for us, see [her first story](2024/06/dam.md). ## 5
`,
  );
  write('_data/terms/tags/rain.md', 'بارش\n\n## Coverage\n\nText.\n');
  write('_data/terms/places/pune.md', '---\nlang: hi\n---\nएक शहर।\n');
  write('_data/terms/authors/slash.md', '---\nname: A/B\n---\nTwo people.\n');
  const { pages, warnings } = await build();
  expect(pages.rendered).toBe(4);
  expect(warnings).toEqual([]);
  const html = page('authors/asha-rao/index.html');
  expect(html).toMatch(
    /<div class="profile">\s*<figure><picture><source type="image\/avif" srcset="\.\.\/\.\.\/media\//,
  );
  expect(html).toContain('alt="Asha Rao at her desk"');
  expect(html).toContain('<small>Ben Ali</small>');
  expect(html).toContain(
    '<strong>dams &lt;3</strong> for us, see <a href="../../2024/06/dam.html">her first story</a>',
  );
  expect(html).toContain(
    '<a href="https://www.wikidata.org/wiki/Q1156" rel="external">Wikidata</a> <a href="https://orcid.org/0000-0002-1825-0097" rel="external">ORCID</a>',
  );
  expect(linkedData('authors/asha-rao/index.html')).toEqual({
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    '@id': 'https://valley.example/authors/asha-rao/index.html',
    mainEntity: {
      '@type': 'Person',
      name: 'Asha Rao',
      url: 'https://valley.example/authors/asha-rao/index.html',
      description: 'Wrote dams <3 for us, see her first story. ## 5',
      image: expect.stringMatching(/^https:\/\/valley\.example\/media\/../),
      sameAs: [
        'https://news.example/asha',
        'https://www.wikidata.org/wiki/Q1156',
        'https://orcid.org/0000-0002-1825-0097',
      ],
    },
  });
  expect(page('places/pune/index.html')).toMatch(/<div class="profile" lang="hi" dir="ltr">.*एक शहर।/s);
  // The page has another heading with this id.
  expect(page('tags/rain/index.html').match(/id="coverage"/g)).toHaveLength(1);
  expect(page('authors/a-b/index.html')).toContain('Two people.');
  const findings: string[] = [];
  await checkSite({
    ...{ out: join(root, '_site'), cache: join(root, '.cache_site'), workers: 0 },
    onFinding: ({ file, message }) => findings.push(`${file}: ${message}`),
  });
  expect(findings).toEqual([]);
});

test('a change renders the page of the term alone, and a picture that is no longer shown goes', async () => {
  const media = () => walkFiles(join(root, '_site/media')).files;
  const before = media();
  write('_data/terms/authors/asha.jpg', await picture('blue'));
  expect((await build()).pages.rendered).toBe(1);
  expect(media().length).toBe(before.length);
  expect(media()).not.toEqual(before);
  write('_data/terms/tags/rain.md', 'Water.\n');
  expect((await build()).pages.rendered).toBe(1);
  expect(page('tags/rain/index.html')).toContain('Water.');
  remove('_data/terms/tags/rain.md');
  expect((await build()).pages.rendered).toBe(1);
  expect(page('tags/rain/index.html')).not.toContain('Water.');
  expect((await build()).pages.rendered).toBe(0);
});

test('a site made by updates is the same as one from nothing', async () => {
  await build({ out: '_again' });
  for (const file of walkFiles(join(root, '_again')).files)
    expect(readFileSync(join(root, '_again', file)).equals(readFileSync(join(root, '_site', file))), file).toBe(true);
});

test('a profile that names no term is a warning with the nearest name, and two of one term are an error', async () => {
  write('_data/terms/authors/Asha Roa.md', 'Who?\n');
  write('_data/terms/places/Atlantis-on-Sea.md', 'Where?\n');
  const { warnings } = await build();
  expect(warnings.map((warning) => shown(problemLine(warning)))).toEqual([
    '_data/terms/authors/Asha Roa.md: is about a name that no article has: "Asha Roa" (did you mean "Asha Rao"?)',
    '_data/terms/places/Atlantis-on-Sea.md: is about a name that no article has: "Atlantis-on-Sea" (rename it as the articles write the name)',
  ]);
  write('_data/terms/authors/asha-rao.md', 'The same.\n');
  expect(await failure()).toEqual([
    '_data/terms/authors/asha-rao.md: is about the same name as authors/ASHA RAO.md (delete one of them)',
  ]);
  remove('_data/terms/authors/asha-rao.md');
  write('_data/terms/authors/asha rao (2).md', '---\nname: asha  rao\n---\nThe same.\n');
  expect(await failure()).toEqual([
    expect.stringMatching(/^_data\/terms\/authors\/asha rao \(2\)\.md: is about the same name as/),
  ]);
  remove('_data/terms/authors/asha rao (2).md');
});

test('every mistake is an error with its line, all at once, and the site stays', async () => {
  const before = page('authors/asha-rao/index.html');
  const files: Readonly<Record<string, string>> = {
    'authors/a.md': '---\nimage: ashaa.jpg\nwikidata: P31\norcid: 0000-0002-1825-0098\nlink: https://x.example\n---\n',
    'authors/b.md': '---\nimage: ashaa.jpg\n---\n',
    'authors/c.md': '---\nimage: fake.jpg\n---\n',
    'authors/d.md': '---\nlinks: [a: b\n---\nText\n',
    'authors/e.md': '---\nlinks: javascript:alert(1)\n---\n',
    'authors/f.md': ' \n',
    'author/g.md': 'Text\n',
    'authors/h.md':
      'A <script>alert(1)</script>\n\n![x](../../../etc/passwd) [y](javascript:alert) [z](../../x.md) [f](a.pdf)\n',
    'authors/i.md': '---\nimage: ../../../etc/passwd\n---\n',
    'authors/j.md': '---\nlang: hindi\n---\nText\n',
  };
  for (const [file, text] of Object.entries(files)) write(`_data/terms/${file}`, text);
  write('_data/terms/authors/fake.jpg', 'GIF99 no picture');
  expect(await failure()).toEqual([
    '_data/terms/author/g.md: is not in a folder of authors, places or the like (did you mean the folder "authors"?)',
    '_data/terms/authors/a.md:3: "wikidata" is not an item of Wikidata: "P31" (write its number, such as Q1156)',
    '_data/terms/authors/a.md:4: "orcid" is not an ORCID: "0000-0002-1825-0098" (write its 16 digits, such as 0000-0002-1825-0097)',
    '_data/terms/authors/a.md:5: "link" is not a known field (did you mean "links"?)',
    '_data/terms/authors/b.md:2: "image" is not a file beside this one: "ashaa.jpg" (there is "asha.jpg")',
    expect.stringMatching(/^_data\/terms\/authors\/d\.md:\d: has front matter that is not YAML/),
    '_data/terms/authors/e.md:2: "links.0" is not a web address: "javascript:alert(1)" (write https://…)',
    '_data/terms/authors/f.md: says nothing (write a text, name a picture or a link, or delete the file)',
    '_data/terms/authors/fake.jpg: is not a picture (use a JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG file)',
    '_data/terms/authors/h.md:1: has raw HTML: "<script>" (write it in Markdown)',
    '_data/terms/authors/h.md:3: has a picture in the text: "../../../etc/passwd" (name it in the field "image")',
    expect.stringMatching(/^_data\/terms\/authors\/h\.md:3: has a link with "javascript:"/),
    expect.stringMatching(
      /^_data\/terms\/authors\/h\.md:3: has a link to a file outside the archive: "\.\.\/\.\.\/x\.md"/,
    ),
    '_data/terms/authors/h.md:3: has a link to a file: "a.pdf" (link to an article, to a page, or to https://…)',
    '_data/terms/authors/i.md:2: "image" is not a file beside this one: "../../../etc/passwd" (put the picture there, or correct its name)',
    '_data/terms/authors/j.md:2: "lang" is not a known language: "hindi" (write hi)',
  ]);
  expect(page('authors/asha-rao/index.html')).toBe(before);
});
