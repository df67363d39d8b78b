import { deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { articleText, type Imported, importFiles } from '../../import-files.ts';
import { zipOf } from '../../zip-of.ts';

const page = (
  title: string,
  text = 'The night ferry sails again from the old harbour, as it did every year before the flood, and the town came down to see it go.',
) =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:title" content="${title}"><meta property="article:published_time" content="2020-05-06T10:00:00+05:30"></head><body><article><h1>${title}</h1><p>${text}</p><p>${text.replace('night', 'day')}</p><p><a href="/next">Next</a> is told elsewhere.</p></article></body></html>`;
const record = (type: string, url: string, block: Buffer | string, more = ''): Buffer => {
  const bytes = Buffer.from(block);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2021-02-03T04:05:06Z\r\n${more}Content-Length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n\r\n')]);
};
const answer = (body: Buffer | string, headers = 'Content-Type: text/html; charset=utf-8', status = '200 OK'): Buffer =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`), Buffer.from(body)]);
const url = 'https://paper.example/a/ferry.html';
const info = record('warcinfo', '', 'software: x');
const reasons = (outcomes: readonly { readonly status: string; readonly reason?: string }[]) =>
  outcomes.map(({ status, reason }) => reason ?? status);

describe('the form "warc"', () => {
  it('imports a page as an article, with its address and the day of its capture', async () => {
    const made = await importFiles({
      'a.warc': Buffer.concat([info, record('response', url, answer(page('The ferry sails')))]),
    });
    expect(made.forms).toEqual(['warc']);
    const text = articleText(made, '2020/05/06/the-ferry-sails.md');
    expect(text).toContain(`  url: ${url}\n  file: in/a.warc\n  sha256: …\n  retrieved: 2021-02-03\n`);
    expect(text).toContain('The night ferry sails again');
    expect(text).toContain('[Next](https://paper.example/next)');
    expect(reasons(made.again)).toEqual(['unchanged']);
  });

  describe('imports the newest version of a page that has an article', () => {
    const at = (moment: string, block: Buffer | string, type = 'response', address = url): Buffer =>
      Buffer.from(record(type, address, block).toString('latin1').replace('2021-02-03T04:05:06Z', moment), 'latin1');
    const other = (moment: string): string => `is another version of a page; imported was the version of ${moment}`;
    const [first, second, third] = ['2021-02-03T04:05:06Z', '2021-03-03T04:05:06Z', '2021-04-03T04:05:06Z'];

    it('in any order and by http or https', async () => {
      const made = await importFiles({
        'a.warc': Buffer.concat([at(second, answer(page('New'))), at(first, answer(page('Old')))]),
        'b.warc': at(first, answer(page('Oldest')), 'response', url.replace('https', 'http')),
      });
      expect(reasons(made.outcomes)).toEqual(['imported', other(second), other(second)]);
      expect(articleText(made, '2020/05/06/new.md')).toContain('retrieved: 2021-03-03');
      expect([...made.articles.keys()].filter((name) => name.endsWith('.md'))).toHaveLength(1);
      expect(reasons(made.again)).toEqual(['unchanged', other(second), other(second)]);
    });

    it('if newer versions are errors, lists or cut off', async () => {
      const list = '<html><body><a href="/a">All</a></body></html>';
      const made = await importFiles({
        'a.warc': Buffer.concat([
          at(first, answer(page('First'))),
          at(second, answer(page('Second'))),
          at(third, answer(list)),
          at('2021-05-03T04:05:06Z', answer('gone', 'Content-Type: text/html', '404 Not Found')),
          at('2021-06-03T04:05:06Z', answer(list), 'revisit'),
          at('2021-07-03T04:05:06Z', answer(list)),
        ]),
      });
      const said = reasons(made.outcomes);
      expect(said).toContain(other(second));
      expect(said.filter((reason) => reason === 'imported')).toHaveLength(1);
      expect(said).toHaveLength(6);
      expect(articleText(made, '2020/05/06/second.md')).toContain('retrieved: 2021-03-03');
    });

    it('and keeps a whole version before a newer one that was cut off', async () => {
      const cut = record('response', url, answer(page('Cut')), 'WARC-Truncated: length\r\n').toString('latin1');
      const made = await importFiles({
        'a.warc': Buffer.concat([
          at(first, answer(page('Whole'))),
          Buffer.from(cut.replace('2021-02-03T', '2021-09-03T')),
        ]),
      });
      expect(reasons(made.outcomes)).toEqual(['imported', other(first)]);
      expect(articleText(made, '2020/05/06/whole.md')).toContain('The night ferry');
    });

    it('and all pages with another query', async () => {
      const made = await importFiles({
        'a.warc': Buffer.concat([
          at(first, answer(page('One')), 'response', `${url}?id=1`),
          at(
            second,
            answer(
              page(
                'Two',
                'The school on the hill has forty children, who sit in one room and learn to read and to write.',
              ),
            ),
            'response',
            `${url}?id=2`,
          ),
        ]),
      });
      expect(reasons(made.outcomes)).toEqual(['imported', 'imported']);
    });
  });

  it('decodes all transfer and content encodings', async () => {
    const chunked = (body: Buffer) =>
      Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]);
    const html = 'Content-Type: text/html';
    const records = [
      answer(
        chunked(
          Buffer.from(
            page(
              'Chunked',
              'One long story about the mill by the river, which ground the corn of five villages until last year.',
            ),
          ),
        ),
        `${html}\r\nTransfer-Encoding: chunked`,
      ),
      answer(
        chunked(
          gzipSync(
            page(
              'Packed',
              'Another story about the well in the square, which was dug by hand and gave water in all dry years.',
            ),
          ),
        ),
        `${html}\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip`,
      ),
      answer(
        page(
          'Unchunked',
          'A third story about the school on the hill, where forty children sit in one room and learn to read.',
        ),
        `${html}\r\nTransfer-Encoding: chunked`,
      ),
      answer(
        Buffer.from(
          page('Кириллица', 'x')
            .replaceAll('Кириллица', '\xcf\xf0\xe8\xe2\xe5\xf2')
            .replaceAll(
              '<p>x',
              '<p>\xcf\xf0\xe8\xe2\xe5\xf2 \xec\xe8\xf0, \xfd\xf2\xee \xe4\xeb\xe8\xed\xed\xfb\xe9 \xf2\xe5\xea\xf1\xf2 \xee \xf0\xe5\xea\xe5 \xe8 \xee \xe3\xee\xf0\xee\xe4\xe5, \xe3\xe4\xe5 \xee\xed\xe0 \xf2\xe5\xf7\xb8\xf2.',
            ),
          'latin1',
        ),
        `${html}; charset=windows-1251`,
      ),
      answer(page('A wrong charset', 'København åbner broen igen'), `${html}; charset=iso-8859-1`),
    ].map((block, at) => record('response', `${url}?${at}`, block));
    const made = await importFiles({ 'a.warc': Buffer.concat(records) });
    expect(reasons(made.outcomes)).toEqual(['imported', 'imported', 'imported', 'imported', 'imported']);
    expect(articleText(made, '2020/05/06/a-wrong-charset.md')).toContain('København åbner broen igen');
    expect(articleText(made, '2020/05/06/packed.md')).toContain('the well in the square');
    expect(articleText(made, '2020/05/06/unchunked.md')).toContain('the school on the hill');
    expect([...made.articles.values()].join()).toContain('Привет мир');
  });

  it.each([
    ['deflate', deflateRawSync],
    ['deflate', deflateSync],
    ['zstd', zstdCompressSync],
  ])('decodes %s with %o', async (encoding, pack) => {
    const head = `Content-Type: text/html\r\nContent-Encoding: ${encoding}`;
    const packed = answer(pack(Buffer.from(page('The ferry sails'))), head);
    const made = await importFiles({ 'a.warc': record('response', url, packed) });
    expect(reasons(made.outcomes)).toEqual(['imported']);
  });

  it('opens WACZ files, and gzip files with one member for each record', async () => {
    const packed = Buffer.concat([gzipSync(info), gzipSync(record('response', url, answer(page('The ferry sails'))))]);
    const pages =
      '{"format":"json-pages-1.0","id":"pages","title":"All Pages"}\n{"url":"https://x","title":"t","text":"x"}\n';
    const made = await importFiles({
      'a.wacz': zipOf({ 'archive/data.warc.gz': packed, 'pages/pages.jsonl': pages, 'datapackage.json': '{}' }),
    });
    expect(made.forms).toEqual(['warc']);
    expect(articleText(made, '2020/05/06/the-ferry-sails.md')).toContain('file: in/a.wacz/archive/data.warc.gz');
  });

  it('refuses a page whose HTTP response is damaged', async () => {
    const page = record('response', 'https://a.example/x', 'HTTP/1.1 2\r\n<html><p>A page</p></html>');
    const made = await importFiles({ 'a.warc': Buffer.from(page) });
    expect(made.outcomes).toMatchObject([{ status: 'refused', reason: 'has a page, but no HTTP response' }]);
  });

  it('reports revisits, redirects, failures and pages without an article; ignores pictures', async () => {
    const made = await importFiles({
      'a.warc': Buffer.concat([
        record('request', url, 'GET / HTTP/1.1\r\n\r\n'),
        record('revisit', url, 'HTTP/1.1 200 OK\r\n\r\n'),
        record('response', url, answer('', 'Location: /b', '301 Moved')),
        record('response', url, answer('<html>gone</html>', 'Content-Type: text/html', '404 Not Found')),
        record('response', url, answer('<html><body><a href="/">Home</a></body></html>')),
        record('response', url, answer('\x89PNG', 'Content-Type: image/png')),
        record('response', url, 'no answer at all'),
      ]),
    });
    expect(reasons(made.outcomes)).toEqual([
      'was unchanged since an earlier visit',
      'redirects to /b',
      'is no page: the server answered 404',
      expect.stringMatching(/^is a page without an article: no/),
      'holds no HTTP response',
    ]);
    expect(made.outcomes.every(({ status }) => status === 'skipped')).toBe(true);
  });

  it('reads the records before a truncation, and reports its position', async () => {
    const whole = Buffer.concat([
      record('response', url, answer(page('The ferry sails'))),
      record('response', `${url}2`, answer(page('The mill'))),
    ]);
    const cut = await importFiles({ 'a.warc': whole.subarray(0, whole.length - 700) });
    expect(reasons(cut.outcomes).at(-1)).toMatch(/^is cut off in a record, at byte \d+$/);
    expect(cut.outcomes[0]?.status).toBe('imported');
    const odd = await importFiles({
      'a.warc': Buffer.concat([record('response', url, answer(page('The ferry sails'))), Buffer.from('garbage\n')]),
    });
    expect(reasons(odd.outcomes)).toEqual([
      'imported',
      expect.stringMatching(/^has no record of a web archive at byte \d+$/),
    ]);
    const lying = await importFiles({ 'a.warc': 'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\n' });
    expect(reasons(lying.outcomes)).toEqual([expect.stringMatching(/without a length/)]);
    const packed = gzipSync(whole);
    const broken = await importFiles({ 'a.warc.gz': packed.subarray(0, packed.length - 30) });
    expect(reasons(broken.outcomes).at(-1)).toMatch(/broken gzip file/);
  });

  it('limits the size of a decompressed page', { tags: 'slow' }, async () => {
    const bomb = answer(gzipSync(Buffer.alloc(100 * 1024 * 1024)), 'Content-Type: text/html\r\nContent-Encoding: gzip');
    const made = await importFiles({ 'a.warc': record('response', url, bomb) });
    expect(made.outcomes).toMatchObject([{ status: 'skipped' }]);
  });

  describe('of the older format ARC', () => {
    const arcRecord = (head: string, block: Buffer | string): Buffer =>
      Buffer.concat([Buffer.from(`${head} ${Buffer.from(block).length}\n`), Buffer.from(block), Buffer.from('\n')]);
    const about = arcRecord(
      'filedesc://IA-000001.arc 0.0.0.0 19970101120000 text/plain',
      '1 0 Archive\nURL IP-address Archive-date Content-type Archive-length\n',
    );
    const capture = (address: string, block: Buffer | string, type = 'text/html'): Buffer =>
      arcRecord(`${address} 192.0.2.1 20210203040506 ${type}`, block);
    const whole = [
      about,
      capture('dns:paper.example', '20210203040506\n', 'text/dns'),
      capture(url, answer(page('The ferry sails'))),
      capture('https://paper.example/p.gif', answer('GIF89a', 'Content-Type: image/gif'), 'image/gif'),
      capture('https://paper.example/a b', answer('', 'Location: /c', '302 Found')),
      // The fields of version 2, and a document without an HTTP header.
      arcRecord(
        'https://paper.example/old.html 192.0.2.1 20210203040507 text/html 200 ABCDEF - 345 IA-000001.arc',
        page(
          'The bridge opens',
          'The bridge over the river opens again, after eleven years in which only boats crossed it.',
        ),
      ),
    ];

    it.each([
      ['as it is', 'a.arc', Buffer.concat(whole)],
      ['packed record by record', 'a.arc.gz', Buffer.concat(whole.map((part) => gzipSync(part)))],
    ])('imports its pages, %s', async (_, name, bytes) => {
      const made = await importFiles({ [name]: bytes });
      expect(made.forms).toEqual(['warc']);
      expect(reasons(made.outcomes)).toEqual(['imported', 'redirects to /c', 'imported']);
      const text = articleText(made, '2020/05/06/the-ferry-sails.md');
      expect(text).toContain(`  url: ${url}\n  file: in/${name}\n  sha256: …\n  retrieved: 2021-02-03\n`);
      expect(text).toContain('The night ferry sails again');
      expect(reasons(made.again)).toEqual(['unchanged', 'redirects to /c', 'unchanged']);
    });

    it('refuses what is cut off or no record, and keeps the records before it', async () => {
      const cut = Buffer.concat(whole.slice(0, 3)).subarray(0, -200);
      expect(reasons((await importFiles({ 'a.arc': cut })).outcomes).at(-1)).toBe(
        `is cut off in a record, at byte ${cut.length}`,
      );
      const wrong = Buffer.concat([...whole.slice(0, 3), Buffer.from('no record\n')]);
      expect(reasons((await importFiles({ 'a.arc': wrong })).outcomes)).toEqual([
        'imported',
        expect.stringMatching(/^has no record of a web archive at byte \d+$/),
      ]);
    });
  });

  describe('keeps damage in its record', () => {
    const parts = ['first', 'second', 'third'].map((name) =>
      record('response', `https://paper.example/${name}.html`, answer(page(`The ${name} ferry sails`))),
    );
    const all = ['imported', 'imported', 'imported'];
    const changed = (change: (text: string) => string): Buffer => {
      const [first, second = Buffer.alloc(0), third] = parts;
      return Buffer.concat([first, Buffer.from(change(second.toString())), third].filter((part) => part !== undefined));
    };
    const mendedIn = ({ outcomes }: Imported) =>
      outcomes.map(({ notes }) => notes.some(({ message }) => message === 'the length of its record is wrong'));

    it.each([
      ['bytes that were added', (text: string) => text.replace('town came', 'town & its people came')],
      ['bytes that were lost', (text: string) => text.replace('town came', 'came')],
      ['a length that is too small', (text: string) => text.replace(/Content-Length: \d+/, 'Content-Length: 300')],
      ['a length that is too large', (text: string) => text.replace(/Content-Length: \d+/, 'Content-Length: 1000')],
      ['an endless length', (text: string) => text.replace(/Content-Length: \d+/, 'Content-Length: 99999999')],
    ])('with %s', async (_, change) => {
      const made = await importFiles({ 'a.warc': changed(change) });
      expect(reasons(made.outcomes)).toEqual(all);
      expect(mendedIn(made)).toEqual([false, true, false]);
      expect(articleText(made, '2020/05/06/the-second-ferry-sails.md')).not.toMatch(/WARC|third/);
    });

    it.each([
      ['without a length', /Content-Length: \d+\r\n/, '', /^has a record without a length at byte \d+$/],
      ['without an address', /WARC-Target-URI: .*\r\n/, '', /^has a record without a web address: ""$/],
      ['with a damaged address', 'URI: https://', 'URI: ht&tps//', /without a web address: "ht&tps/],
      [
        'with a damaged type',
        'Type: response',
        'Type: respo&nse',
        /^has a record of the unknown type "respo&nse" at byte/,
      ],
      ['with a damaged beginning', 'WARC/1.0', 'WARK/1.0', /^has no record of a web archive at byte \d+$/],
      ['with a very long line', 'WARC/1.0', 'x'.repeat(200_000), /^has no record of a web archive at byte \d+$/],
    ] as const)('%s, which is refused', async (_, from, to, reason) => {
      const made = await importFiles({ 'a.warc': changed((text) => text.replace(from, to)) });
      expect(reasons(made.outcomes).toSorted()).toEqual([expect.stringMatching(reason), 'imported', 'imported']);
    });

    it('refuses pages between which the boundary is lost', async () => {
      const [first = '', second = '', third = ''] = parts.map((part) => part.toString());
      const joined = `${first.slice(0, -40)}${second.slice(60)}`;
      const made = await importFiles({ 'a.warc': Buffer.from(joined + third) });
      expect(reasons(made.outcomes).toSorted()).toEqual([
        expect.stringMatching(/^has records without a boundary/),
        'imported',
      ]);
    });

    it('reports a page whose type is damaged', async () => {
      const made = await importFiles({ 'a.warc': changed((text) => text.replace('text/html', 'te"t/html')) });
      expect(reasons(made.outcomes).toSorted()).toEqual([
        'imported',
        'imported',
        'looks like a page, but its type is "te"t/html; charset=utf-8"',
      ]);
    });

    it('ends a page that took in the beginning of the next record', async () => {
      const [first = '', second = '', third = ''] = parts.map((part) => part.toString());
      const cut = first.replace('as it did every year before the flood', '');
      const made = await importFiles({ 'a.warc': Buffer.from(`${cut.trimEnd()}\r\n\r\n${second}${third}`) });
      expect(reasons(made.outcomes)).toEqual(all);
      expect(articleText(made, '2020/05/06/the-first-ferry-sails.md')).not.toMatch(/WARC|second/);
    });

    it('says nothing of records about the crawl', async () => {
      const dns = record('response', 'dns:paper.example', '20210203 paper.example. 1 IN A 192.0.2.1');
      const made = await importFiles({ 'a.warc': Buffer.concat([info, dns, ...parts]) });
      expect(reasons(made.outcomes)).toEqual(all);
    });
  });
});
