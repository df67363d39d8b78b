import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalog } from '../../../src/catalog/database/catalog.ts';
import { fileState } from '../../../src/catalog/scan/scan-folder.ts';
import { readEntries } from '../../../src/catalog/store/read-entries.ts';
import { saveArticle } from '../../../src/catalog/store/save-article.ts';
import { updateAllTerms } from '../../../src/catalog/terms/update-terms.ts';
import { openArchive } from '../../../src/render/archive.ts';
import { renderPages } from '../../../src/render/render-pages.ts';
import { bundleAssets } from '../../../src/theme/bundle-assets.ts';

interface ZoteroItem {
  readonly itemType: string;
  readonly title: string;
  readonly creators: readonly string[];
  readonly date: string;
  readonly publicationTitle: string;
  readonly language: string;
  readonly url: string;
}

/**
 * What Zotero makes of a page, by the rules of its translators "Embedded Metadata" (June 2024) and "RDF": a type of its own
 * name in `DC.type` counts, unless `og:type` or a `citation_` of journals, books and reports says more; people are
 * `citation_author`, else `author`, else whatever stands in a part of class `byline`; the newspaper is `og:site_name`.
 */
function zoteroItem(html: string): ZoteroItem {
  const { document } = parseHTML(html);
  const all = (name: string) =>
    [...document.querySelectorAll(`head > meta[name="${name}"], head > meta[property="${name}"]`)].map(
      (meta) => meta.getAttribute('content') ?? '',
    );
  const one = (name: string) => all(name)[0] ?? '';
  const highwire = ['journal_title', 'technical_report_institution', 'conference_title', 'conference', 'book_title'];
  const isOther = highwire.some((name) => one(`citation_${name}`) !== '');
  const openGraph = { article: '', website: 'webpage', book: 'book' }[one('og:type')] ?? '';
  const bylines = [...document.querySelectorAll('.byline, .bylines, .vcard, .article-byline')];
  const creators = [
    all('citation_author'),
    all('author'),
    all('article:author'),
    bylines.map(({ textContent }) => textContent ?? ''),
  ];
  return {
    itemType: isOther ? 'another' : openGraph || one('DC.type'),
    title: one('citation_title') || one('DC.title'),
    creators: creators.find((names) => names.length > 0) ?? [],
    date: one('citation_publication_date').replaceAll('/', '-'),
    publicationTitle: one('og:site_name'),
    language: one('citation_language'),
    url: one('citation_public_url'),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'zotero-'));
const articles = join(folder, 'articles');
const files = {
  'signed.md': 'title: "“बारिश” & बाढ़"\nlang: hi\nauthors: [मीरा जोशी, अरुण राव]\nagency: एजेंसी',
  'wire.md': 'title: From the wire\nlang: en\nagency: Press Trust of India',
  'nobody.md': 'title: No name on it\nlang: en\nupdated: 2023-07-28T09:00:00+05:30',
};
const items = new Map<string, ZoteroItem>();

beforeAll(async () => {
  mkdirSync(articles);
  for (const [name, fields] of Object.entries(files)) {
    writeFileSync(join(articles, name), `---\n${fields}\ndate: 2023-07-27T10:26:00+05:30\n---\n\nText.\n`);
  }
  const paths = { root: process.cwd(), articles, site: '_data/site.json' };
  const archive = await openArchive(paths, openCatalog(':memory:'), await bundleAssets(join(folder, 'assets')));
  const states = Object.keys(files).flatMap((name) => fileState(articles, name) ?? []);
  const { entries, problems } = await readEntries(articles, states, archive.context, Date.now());
  expect(problems).toEqual([]);
  for (const entry of entries) saveArticle(archive.context.catalog, entry, archive.context.names);
  updateAllTerms(archive.context.catalog, archive.context.names);
  const keys = Object.keys(files).map((name) => ({ key: `article|${name.replace('.md', '')}` }));
  await renderPages(archive, { article: 'one' }, keys, { folder });
  for (const name of Object.keys(files)) {
    items.set(name, zoteroItem(readFileSync(join(folder, name.replace('.md', '.html')), 'utf8')));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('Zotero reads', () => {
  test('a signed Hindi article as a newspaper article, with its people, day, newspaper, language and address', () => {
    expect(items.get('signed.md')).toEqual({
      itemType: 'newspaperArticle',
      title: '“बारिश” & बाढ़',
      creators: ['मीरा जोशी', 'अरुण राव'],
      date: '2023-07-27',
      publicationTitle: 'संचिका',
      language: 'hi',
      url: 'https://sanchika.example.org/signed.html',
    });
  });

  test('an agency as the author of an unsigned article', () => {
    expect(items.get('wire.md')).toMatchObject({
      itemType: 'newspaperArticle',
      creators: ['Press Trust of India'],
      publicationTitle: 'Sanchika',
      language: 'en',
    });
  });

  test('no author if there is none: neither the publisher nor a date', () => {
    expect(items.get('nobody.md')?.creators).toEqual([]);
  });
});
