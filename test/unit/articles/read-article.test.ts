import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/articles/read-article.ts';
import { startCpuTimer } from '../../cpu-timer.ts';
import { articleFolder, articleWith, complaints, lines, now, readContent, site } from './article-folder.ts';

const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');

const complete = `---
title: किम और शोइगु की मुलाकात
date: 2023-07-27T10:26:00+05:30
updated: 2023-07-27T11:00:00+05:30
lang: hi
summary: बैठक का सार।
authors: [ संवाददाता ]
editors: [ संपादक ]
agency: एजेंसी
place: सियोल (दक्षिण कोरिया)
section: world
tags: [ उत्तर कोरिया, रूस ]
series: कोरिया
image: { src: kim shoigu.jpg, alt: दो नेता, caption: बैठक, credit: केसीएनए }
source: { name: अख़बार, url: "https://example.org/a", file: a.txt, sha256: ${'0'.repeat(64)}, retrieved: 2023-07-28T01:00:00Z }
corrections:
  - { date: 2023-07-28, text: नाम सुधारा गया। }
---

पहला अनुच्छेद।

![नक्शा](map.png)
`;

describe('a valid article', () => {
  test('has each field with its own type', async () => {
    const folder = articleFolder();
    folder.write('2023/07/27/kim-shoigu.md', complete);
    folder.write('2023/07/27/kim shoigu.jpg', 'a picture');
    folder.write('2023/07/27/map.png', 'a picture');
    const read = await folder.read('2023/07/27/kim-shoigu.md');
    expect(read).toMatchObject({
      ok: true,
      article: {
        address: '2023/07/27/kim-shoigu',
        title: 'किम और शोइगु की मुलाकात',
        date: { iso: '2023-07-27T10:26:00+05:30', day: '2023-07-27', hasTime: true },
        updated: { iso: '2023-07-27T11:00:00+05:30' },
        lang: 'hi',
        authors: ['संवाददाता'],
        editors: ['संपादक'],
        agency: 'एजेंसी',
        place: 'सियोल (दक्षिण कोरिया)',
        section: 'world',
        tags: ['उत्तर कोरिया', 'रूस'],
        series: 'कोरिया',
        image: { src: 'kim shoigu.jpg', alt: 'दो नेता', caption: 'बैठक', credit: 'केसीएनए' },
        source: { name: 'अख़बार'.normalize('NFC'), file: 'a.txt', retrieved: '2023-07-28' },
        corrections: [{ date: { day: '2023-07-28', hasTime: false }, text: 'नाम सुधारा गया।' }],
      },
      body: 'पहला अनुच्छेद।\n\n![नक्शा](map.png)\n',
      bodyLine: 20,
      bodyHash: sha256('पहला अनुच्छेद।\n\n![नक्शा](map.png)\n'),
      fileHash: sha256(complete),
      images: [
        { src: 'kim shoigu.jpg', path: '2023/07/27/kim shoigu.jpg' },
        { src: 'map.png', path: '2023/07/27/map.png' },
      ],
      warnings: [],
    });
  });

  test('needs only a title, a date and a text; the language defaults to that of the site', async () => {
    const read = await readContent('---\ntitle: T\ndate: 2024-05-06\n---\nText.');
    expect(read.ok && read.article).toEqual({
      address: '2024/05/06/x',
      title: 'T',
      date: {
        iso: '2024-05-06T00:00:00+05:30',
        millis: Date.parse('2024-05-05T18:30:00Z'),
        day: '2024-05-06',
        hasTime: false,
      },
      lang: 'hi',
      authors: [],
      editors: [],
      tags: [],
      corrections: [],
    });
  });

  test('reads every scalar as text', async () => {
    const read = await readContent(
      articleWith('title: 1984\ntags: [ 2023, yes, 0x10, 1e3, 2024-01-01 ]\nplace: ~\nsection:'),
    );
    expect(read).toMatchObject({
      ok: true,
      article: { title: '1984', tags: ['2023', 'yes', '0x10', '1e3', '2024-01-01'] },
    });
    expect(read.ok && Object.keys(read.article)).not.toContain('place');
  });

  test('can have a byte order mark, CRLF and blank lines, which change nothing', async () => {
    const plain = await readContent(articleWith('', 'One.\n\nTwo.'));
    const windows = await readContent(`\ufeff${articleWith('', 'One.\n\nTwo.\n\n').replaceAll('\n', '\r\n')}`);
    if (!plain.ok || !windows.ok) throw new Error('both are right');
    expect(windows.article).toEqual(plain.article);
    expect(windows.body).toBe('One.\n\nTwo.\n');
    expect(windows.bodyHash).toBe(plain.bodyHash);
    expect(windows.fileHash).not.toBe(plain.fileHash);
  });

  test('of five megabytes is read quickly', { tags: 'slow' }, async () => {
    const cpuSeconds = startCpuTimer();
    const read = await readContent(
      articleWith('', 'अंतरराष्ट्रीय [सुरक्षा](https://example.org/) वातावरण।\n\n'.repeat(60_000)),
    );
    expect(read.ok && Buffer.byteLength(read.body)).toBeGreaterThan(5_000_000);
    expect(cpuSeconds()).toBeLessThan(20);
  });

  test('can contain template syntax, which is text', async () => {
    const body = '{{ site.title }} {% include "x" %} #{ x } <% y %>';
    const read = await readContent(articleWith('title: "{{ x }}"', body));
    expect(read).toMatchObject({ ok: true, article: { title: '{{ x }}' }, body: `${body}\n` });
  });

  test('keeps any title', async () => {
    const folder = articleFolder();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (title) => {
        const shown = title.normalize('NFC').replace(/\s+/g, ' ').trim();
        fc.pre(shown !== '' && !/[\p{Cc}\p{Cs}]/u.test(shown));
        folder.write('x.md', articleWith(`title: ${JSON.stringify(title)}`));
        const read = await folder.read('x.md');
        expect(read).toMatchObject({ ok: true, article: { title: shown } });
      }),
    );
  });
});

describe('a withdrawn article', () => {
  test('keeps its address and loses its text, summary and picture', async () => {
    const head = 'summary: S\nimage: { src: gone.jpg }\nwithdrawn: { date: 2024-05-07, reason: न्यायालय का आदेश }';
    const read = await readContent(articleWith(head, '![](http://example.org/x.jpg) secret'));
    expect(read).toMatchObject({ ok: true, body: '', bodyHash: sha256(''), images: [], warnings: [] });
    expect(read.ok && read.article).toMatchObject({
      withdrawn: { date: { day: '2024-05-07' }, reason: 'न्यायालय का आदेश' },
    });
    expect(read.ok && Object.keys(read.article)).not.toEqual(expect.arrayContaining(['summary']));
    expect(read.ok && Object.keys(read.article)).not.toEqual(expect.arrayContaining(['image']));
  });

  test('can be empty', async () => {
    expect(await complaints(articleWith('withdrawn: { date: 2024-05-07, reason: R }', ''))).toEqual([]);
  });
});

describe('an invalid article', () => {
  test('has a list of all its problems, with the line and the path from the working folder', async () => {
    const folder = articleFolder();
    folder.write(
      '_x/a.md',
      '---\ntitel: T\ndate: Mai 6\nimage: { src: /etc/passwd, foo: 1 }\n---\nA [b](javascript:c)\n\n![d](e.png)\n',
    );
    const read = await folder.read('_x/a.md');
    if (read.ok) throw new Error('it is bad');
    expect(new Set(read.problems.map(({ file }) => file))).toEqual(
      new Set([relative('', join(folder.root, '_x/a.md'))]),
    );
    expect(lines(read.problems)).toEqual([
      'a.md: has a name that hosts hide, since it begins with "_": "_x" (rename it)',
      'a.md:1: "title" is missing (write title: …)',
      'a.md:2: "titel" is not a known field (did you mean "title"?)',
      'a.md:3: "date" is not a date: "Mai 6" (write 2024-05-06 or 2024-05-06T10:00:00+05:30)',
      'a.md:4: "image.src" is not a path within the articles folder: "/etc/passwd" (put the file beside the article, and write its name)',
      'a.md:4: "image.foo" is not a known field (the fields are src, alt, caption, credit)',
      'a.md:6: has a link with "javascript:", which is not allowed: "javascript:c" (write https:, http:, mailto: or tel:)',
      'a.md:8: has a picture that is missing: "e.png" (put the file there, or correct the path)',
    ]);
  });

  test.each<[string, string | Uint8Array, string]>([
    [
      'nothing in it',
      '',
      'x.md:1: is empty (begin the file with the lines "---", "title: …", "date: 2024-05-06", "---")',
    ],
    [
      'no front matter',
      '# T\n\nText.',
      'x.md:1: has no front matter (begin the file with the lines "---", "title: …", "date: 2024-05-06", "---")',
    ],
    [
      'code for front matter',
      '---js\n{ title: process.exit() }\n---\nx',
      'x.md:1: has front matter in "js", which is not supported (write YAML between "---" lines)',
    ],
    [
      'YAML that runs code',
      articleWith('place: !!js/function "function () {}"'),
      'x.md:4: has the YAML tag "js/function", which is not supported (delete it, or put text that begins with "!" in quotes)',
    ],
    [
      'broken YAML',
      articleWith('place: Seoul: the city'),
      'x.md:4: has front matter that is not YAML: bad indentation of a mapping entry (put text that contains ": " or begins with a special character in quotes)',
    ],
    ['no title', '---\ndate: 2024-05-06\n---\nText.', 'x.md:1: "title" is missing (write title: …)'],
    ['a blank title', articleWith('title: "  "'), 'x.md:3: "title" is missing (write title: …)'],
    ['no date', '---\ntitle: T\n---\nText.', 'x.md:1: "date" is missing (write date: 2024-05-06T10:00:00+05:30)'],
    [
      'an impossible date',
      articleWith('date: 2023-02-29'),
      'x.md:3: "date" is a day that the month does not have: "2023-02-29" (correct the day)',
    ],
    [
      'a date in the future',
      articleWith('date: 2024-06-03'),
      'x.md:3: "date" is in the future: 2024-06-03 (correct the date, or publish the article later)',
    ],
    [
      'an update before the date',
      articleWith('updated: 2024-05-05'),
      'x.md:4: "updated" is before the article\'s date: 2024-05-05 < 2024-05-06 (correct one of the two dates)',
    ],
    ['an unknown field', articleWith('tagz: [ a ]'), 'x.md:4: "tagz" is not a known field (did you mean "tags"?)'],
    [
      'a field of another system',
      articleWith('categories: [ a ]'),
      'x.md:4: "categories" is not a known field (did you mean "tags"?)',
    ],
    ['text for a list', articleWith('tags: a, b'), 'x.md:4: "tags" is not a list: "a, b" (write tags: [a, b])'],
    [
      'a group for a text',
      articleWith('place: { a: b }'),
      'x.md:4: "place" is not text: a group of fields (write it as one text)',
    ],
    ['an invalid language', articleWith('lang: हिन्दी'), 'x.md:4: "lang" is not a language tag: "हिन्दी" (write hi)'],
    ['no text', articleWith('', ''), 'x.md:4: has no text (write it below the front matter)'],
    ['UTF-16', Buffer.from(`\ufeff${articleWith('')}`, 'utf16le'), 'x.md:1: is UTF-16 (save the file as UTF-8)'],
    [
      'UTF-16 without its mark',
      Buffer.from(articleWith(''), 'utf16le'),
      'x.md:1: contains a NUL character (save the file as UTF-8 text)',
    ],
    [
      'Latin-1',
      Buffer.from(articleWith('', 'caf\u00e9 au lait'), 'latin1'),
      'x.md:6: is not UTF-8: byte 0xE9 at byte 4 of the line (save the file as UTF-8)',
    ],
    ['NUL', articleWith('', 'a\n\0b'), 'x.md:7: contains a NUL character (save the file as UTF-8 text)'],
    [
      'an escaped NUL',
      articleWith('place: "a\\0b"'),
      'x.md:4: "place" contains the character U+0000, which cannot be shown (delete it)',
    ],
    [
      'a picture on the web',
      articleWith('', '![a](https://example.org/a.jpg)'),
      'x.md:6: has a picture that is on the web: "https://example.org/a.jpg" (put the file beside the article)',
    ],
    [
      'a picture up and away',
      articleWith('image: { src: ../../../../../etc/passwd, alt: a }'),
      'x.md:4: "image.src" is outside the articles folder: "../../../../../etc/passwd" (put the file beside the article)',
    ],
    [
      'a data: link',
      articleWith('', '[a](data:text/html,<script>)'),
      'x.md:6: has a link with "data:", which is not allowed: "data:text/html,%3Cscript%3E" (write https:, http:, mailto: or tel:)',
    ],
    [
      'a link from the root',
      articleWith('', '[a](/tags/)'),
      'x.md:6: has a link that begins with "/": "/tags/" (write it relative to this file, or write https://…)',
    ],
    [
      'a lone surrogate',
      articleWith('place: "a\\ud800b"'),
      'x.md:4: "place" contains the character U+D800, which cannot be shown (delete it)',
    ],
    [
      'a link without words',
      articleWith('', 'a [](b.md)'),
      'x.md:6: has a link without words: "b.md" (write words between the brackets)',
    ],
    [
      'a link out of the archive',
      articleWith('', '[a](../../../../a.md)'),
      'x.md:6: has a link to a file outside the archive: "../../../../a.md" (write a web address with https://)',
    ],
  ])('with %s is refused', async (_, content, complaint) => {
    const read = await readContent(content);
    expect(read.ok ? ['it was taken'] : lines(read.problems)).toEqual([complaint]);
  });

  test.each<[string, string, string]>([
    [
      'raw HTML',
      articleWith('', 'a <b>c</b>\n\n<script>alert(1)</script>'),
      'x.md:6: has raw HTML, which is shown as text: "<b>" and 2 more (write it in Markdown)',
    ],
    // The parser escapes what an address cannot have.
    ...[
      ['http://', 'http://'],
      ['https://%zz/', 'https://%25zz/'],
    ].map(([address, shown]): [string, string, string] => [
      `a link to ${address}`,
      articleWith('', `[a](https://उदाहरण.example/ख%20ग) and\n[a](${address})`),
      `x.md:7: has a link to a web address that no browser opens: "${shown}" (correct the address)`,
    ]),
    [
      'twins among its tags',
      articleWith('tags: [ हिन्दी, हिंदी ]'),
      'x.md:4: "tags" has "हिंदी" and "हिन्दी", which are the same name (delete one)',
    ],
  ])('with %s is accepted with a warning', async (_, content, complaint) => {
    const read = await readContent(content);
    expect(read.ok ? lines(read.warnings) : ['it was refused']).toEqual([complaint]);
  });

  test('with a gallery has its pictures checked like the one at the head', async () => {
    const folder = articleFolder();
    folder.write('a.png', 'x');
    folder.write('a.md', articleWith('images: [a.png, { src: a.png, alt: A, caption: C, credit: D }]'));
    const read = await folder.read('a.md');
    const full = { src: 'a.png', alt: 'A', caption: 'C', credit: 'D' };
    expect(read).toMatchObject({
      ok: true,
      article: { images: [{ src: 'a.png', alt: '' }, full] },
      images: [{ path: 'a.png' }],
    });
    expect(read.ok && lines(read.warnings)).toEqual([expect.stringContaining('"images.0" has no alt: "a.png"')]);
    folder.write('a.md', articleWith('images: [gone.png, { src: ../../etc/passwd, size: 1 }]'));
    const refused = await folder.read('a.md');
    expect(refused.ok ? [] : lines(refused.problems)).toEqual([
      'a.md:4: "images.0" is missing: "gone.png" (put the file there, or correct the path)',
      'a.md:4: "images.1.src" is outside the articles folder: "../../etc/passwd" (put the file beside the article)',
      'a.md:4: "images.1.size" is not a known field (the fields are src, alt, caption, credit)',
    ]);
  });

  test('with scans has its pictures and their texts', async () => {
    const folder = articleFolder();
    for (const name of ['4.jpg', '5.jpg', '4.xml', '5.txt']) folder.write(name, 'x');
    const scans = `scans:
  - { src: 4.jpg, page: p. 4, text: 4.xml }
  - 5.jpg
  - { src: 5.jpg, page: 4, text: 5.txt }`;
    folder.write('a.md', articleWith(scans));
    const read = await folder.read('a.md');
    expect(read).toMatchObject({
      ok: true,
      article: {
        scans: [
          { src: '4.jpg', page: '4', text: '4.xml' },
          { src: '5.jpg' },
          { src: '5.jpg', page: '4', text: '5.txt' },
        ],
      },
      images: [{ path: '4.jpg' }, { path: '5.jpg' }],
      scanTexts: [
        { src: '4.xml', path: '4.xml', scan: 0, picture: '4.jpg' },
        { src: '5.txt', path: '5.txt', scan: 2, picture: '5.jpg' },
      ],
    });
    expect(read.ok && lines(read.warnings)).toEqual([
      'a.md:7: "scans.2.page" is the page of an earlier scan too: "4" (correct it, unless the scans show parts of one page)',
    ]);
    folder.write('a.md', articleWith(`${scans}\nwithdrawn: { date: 2024-05-07, reason: Wrong }`));
    expect(await folder.read('a.md')).toMatchObject({ ok: true, images: [], scanTexts: [] });
  });

  test('with wrong scans is refused, each with its line', async () => {
    const folder = articleFolder();
    for (const name of ['4.jpg', '4.xml']) folder.write(name, 'x');
    folder.write(
      'a.md',
      articleWith(`scans:
  - { src: 4.jpg, page: front, text: 4.xml }
  - { src: gone.jpg, text: 4.xml }
  - { src: 4.jpg, text: 5.xml, alt: A }
  - { page: 4, text: ../../../etc/passwd }`),
    );
    const refused = await folder.read('a.md');
    expect(refused.ok ? [] : lines(refused.problems)).toEqual([
      'a.md:5: "scans.0.page" is not a page: "front" (write a page such as A1, or pages such as 4-5)',
      'a.md:6: "scans.1.src" is missing: "gone.jpg" (put the file there, or correct the path)',
      'a.md:6: "scans.1.text" is the text of an earlier scan too: "4.xml" (give each scan the text of its own page)',
      'a.md:7: "scans.2.text" is missing: "5.xml" (there is "4.xml")',
      'a.md:7: "scans.2.alt" is not a known field (the fields are src, page, text)',
      expect.stringMatching(/^a\.md:8: "scans\.3\.src" is missing/),
    ]);
  });

  test('with pictures without a description is accepted with warnings', async () => {
    const folder = articleFolder();
    folder.write('a.png', 'x');
    folder.write('a.md', articleWith('image: a.png', 'Text.\n\n![](a.png)'));
    const read = await folder.read('a.md');
    expect(read).toMatchObject({
      ok: true,
      article: { image: { src: 'a.png', alt: '' } },
      images: [{ path: 'a.png' }],
    });
    expect(read.ok && lines(read.warnings)).toEqual([
      'a.md:4: "image" has no alt: "a.png" (write alt: what the picture shows, or alt: "" for decoration)',
      'a.md:9: has a picture without a description: "a.png" (write ![what it shows](…))',
    ]);
    folder.write('a.md', articleWith('image: { src: a.png, alt: "" }'));
    expect(await folder.read('a.md')).toMatchObject({ ok: true, warnings: [] });
  });

  test('is refused if it is a symbolic link, a folder or missing', async () => {
    const folder = articleFolder();
    symlinkSync('/etc/passwd', join(folder.root, 'link.md'));
    mkdirSync(join(folder.root, 'folder.md'));
    const complaint = async (path: string) => {
      const read = await folder.read(path);
      return read.ok ? 'taken' : [read.fileHash, ...lines(read.problems)];
    };
    expect(await complaint('link.md')).toEqual(['', 'link.md: is a symbolic link (put the file itself here)']);
    expect(await complaint('folder.md')).toEqual(['', 'folder.md: is not a file (put a Markdown file here)']);
    expect(await complaint('gone.md')).toEqual(['', 'gone.md: no longer exists (run the command again)']);
  });

  test('names the line of each linked file that is missing or elsewhere', async () => {
    const folder = articleFolder();
    folder.write('figures.csv', 'a,b\n');
    const text = 'See [a](gone.pdf),\n[b](FIGURES.csv),\n[c](../x.pdf) and [d](run.exe).\n\n![A film](no.mp4)\n';
    folder.write('a.md', `---\ntitle: T\ndate: 2024-05-06\n---\n${text}`);
    const read = await folder.read('a.md');
    if (read.ok) throw new Error('it is bad');
    expect(lines(read.problems).toSorted()).toEqual([
      'a.md:5: has a link to a file that is missing: "gone.pdf" (put the file there, or correct the path)',
      'a.md:6: has a link to a file that is missing: "FIGURES.csv" (there is "figures.csv")',
      expect.stringContaining('a.md:7: has a link to a file of a kind that is not published: "run.exe"'),
      'a.md:7: has a link to a file that is outside the articles folder: "../x.pdf" (put the file beside the article)',
      'a.md:9: has a link to a file that is missing: "no.mp4" (put the file there, or correct the path)',
    ]);
  });

  test('never throws, for any bytes', { tags: 'slow' }, async () => {
    const folder = articleFolder();
    const fieldish = fc.stringMatching(/^[-a-z:#'"{}[\]&*!|>%@`\n ~]*$/);
    const anything = fc.oneof(
      fc.uint8Array(),
      fieldish.map((text) => Buffer.from(`---\n${text}\n---\n${text}`)),
      fc.string({ unit: 'binary' }).map((text) => Buffer.from(`---\ntitle: T\ndate: 2024-05-06\n---\n${text}`)),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (bytes) => {
        folder.write('x.md', bytes);
        const read = await folder.read('x.md');
        expect(read.ok || read.problems.length > 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('never throws, for any front matter', { tags: 'slow' }, async () => {
    const folder = articleFolder();
    const names = [
      'title',
      'date',
      'updated',
      'lang',
      'tags',
      'authors',
      'image',
      'images',
      'source',
      'corrections',
      'withdrawn',
      'x',
    ];
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('', null, '2024-05-06', 'a.jpg', true, 7),
        fc.string(),
        tie('list'),
        tie('group'),
      ),
      list: fc.array(tie('value'), { maxLength: 3 }),
      group: fc.dictionary(fc.constantFrom('src', 'alt', 'date', 'text', 'reason', 'url', 'x'), tie('value')),
    }));
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...names), value), async (fields) => {
        folder.write('x.md', `---\n${JSON.stringify(fields)}\n---\nText.`);
        const read = await folder.read('x.md');
        for (const problem of read.ok ? read.warnings : read.problems) expect(problem.message).not.toBe('');
      }),
      { numRuns: 200 },
    );
  });
});

test('reads articles below an absolute or a relative root', async () => {
  const folder = articleFolder();
  folder.write('a.md', articleWith(''));
  const read = await readArticle({ root: relative('', folder.root), path: 'a.md' }, site, now);
  expect(read.ok).toBe(true);
});
