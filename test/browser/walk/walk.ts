import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Reader } from './reader.ts';

/** A query, and a headline that its first results have; any where none is named. */
export interface Question {
  readonly query: string;
  readonly finds?: string;
}

/** Milliseconds of the steps of a walk. */
export interface WalkTimes {
  readonly home: number;
  readonly article: number;
  readonly search: number;
  readonly total: number;
}

/** Links by which a reader goes from page to page, whatever the archive holds. */
const year = 'main .years a';
const day = 'main .calendars td a';
const article = 'main article h2 a';
const tag = 'main a[href*="tags/"]:not([href$="tags/index.html"])';

/**
 * The walk of a reader through a site whose home page is at an address: home, year, day, article, tag, a search for each
 * question, and its result. Fails where a step fails, where a picture or font is missing, and where anything was asked for
 * elsewhere or complained of. `hostAddresses` are beginnings of addresses that the host itself adds to the pages.
 */
export async function walk(
  reader: Reader,
  home: string,
  questions: readonly Question[],
  hostAddresses: readonly string[] = [],
): Promise<WalkTimes> {
  const started = performance.now();
  await reader.open(home);
  const opened = performance.now();
  await arrive(reader, 'page-home');
  await reader.follow(year);
  await arrive(reader, 'page-year');
  await reader.follow(day);
  await arrive(reader, 'page-day');
  const listed = (await reader.text(article)).trim();
  const left = performance.now();
  await reader.follow(article);
  await arrive(reader, 'page-article');
  const read = performance.now();
  equal((await reader.text('h1')).trim(), listed);
  await reader.follow(tag);
  await arrive(reader, 'page-term');
  let searched = 0;
  for (const { query, finds } of questions) {
    const asked = performance.now();
    await reader.write('#find', query);
    await reader.send('#find');
    await arrive(reader, 'page-search');
    await reader.text('#search-results article h2 a');
    searched ||= performance.now() - asked;
    if (finds !== undefined) ok((await titles(reader, finds)).includes(finds), `"${query}" does not find ${finds}`);
    await reader.follow('#search-results article h2 a');
    await arrive(reader, 'page-article');
    await reader.text('h1');
  }
  const total = performance.now() - started;
  deepEqual(reader.complaints, []);
  const own = [new URL('./', home).href, 'data:', ...hostAddresses];
  const elsewhere = reader.requests.filter((address) => !own.some((beginning) => address.startsWith(beginning)));
  deepEqual(elsewhere, []);
  return { home: opened - started, article: read - left, search: searched, total };
}

/**
 * The page is of the kind that was meant, wears its styles and fonts, and shows every picture that is in view. Fonts of the reader's
 * system, which stand in for ours, may not be there.
 */
async function arrive(reader: Reader, kind: string): Promise<void> {
  await reader.text(`body.${kind}`);
  await reader.ask('document.fonts.ready.then(() => true)');
  const faults = await reader.ask<readonly string[]>(`[
    ...[...document.fonts].filter(({ status, family }) => status === 'error' && family.includes('Sanchika')).map(({ family }) => 'font ' + family),
    ...[...document.images].filter((image) => image.complete && image.naturalWidth === 0).map(({ src }) => 'picture ' + src),
    ...(getComputedStyle(document.body).fontFamily.includes('Sanchika') ? [] : ['styles']),
    ...([...document.fonts].some(({ status, family }) => status === 'loaded' && family.includes('Sanchika')) ? [] : ['no font of ours']),
  ]`);
  deepEqual(faults, [], `at ${reader.address()}: ${faults.join(', ')}`);
}

/** Headlines of the results, once the wanted one is among them or all parts of the index have answered. */
async function titles(reader: Reader, wanted: string): Promise<readonly string[]> {
  return reader.ask(`(async () => {
    const read = () => [...document.querySelectorAll('#search-results h2')].map((title) => title.textContent.trim());
    for (let turn = 0; turn < 600 && !read().includes(${JSON.stringify(wanted)}); turn++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return read();
  })()`);
}
