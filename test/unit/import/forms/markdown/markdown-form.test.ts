import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allForms } from '../../../../../src/import/forms/all-forms.ts';
import { gatherTrees } from '../../../../../src/import/gather-trees.ts';
import { importArchive } from '../../../../../src/import/import-archive.ts';
import type { Outcome } from '../../../../../src/import/placing/outcome.ts';
import { startCpuTimer } from '../../../../cpu-timer.ts';
import { importFiles } from '../../import-files.ts';

let to: string;
let outcomes: readonly Outcome[];
const blog = new URL('../../../../fixtures/import/blog', import.meta.url).pathname;

beforeAll(async () => {
  to = await mkdtemp(join(tmpdir(), 'import-'));
  const { trees } = await gatherTrees([blog], allForms, 'markdown');
  outcomes = await Array.fromAsync(
    importArchive(trees, {
      to,
      rules: { site: { timeZone: 'Asia/Kolkata', language: 'hi' }, now: Date.parse('2026-01-01') },
      dryRun: false,
    }),
  );
});
afterAll(() => rm(to, { recursive: true }));

const read = (path: string) => readFile(join(to, path), 'utf8');
const of = (name: string) => outcomes.find(({ file }) => file.endsWith(name));

describe('the form "markdown"', () => {
  it('maps front matter, and replaces the ids of authors and subjects by their names', async () => {
    expect(await read('2021/04/06/flood-marks.md')).toContain(`---
title: Flood marks & what they tell
date: 2021-04-05T23:30:00-05:00
lang: en
summary: Old stones keep the height of the water
authors:
  - Mira Sen
  - Jo Ann Li
section: news
tags:
  - Rivers & lakes
image:
  src: flood-marks-mark.png
  alt: A stone with a line cut into it
source:
  url: https://elsewhere.example.org/flood
  file: blog/content/news/2021/2021-04-05-flood-marks.md`);
  });

  it('converts shortcodes, HTML, footnotes and links to Markdown', async () => {
    const body = (await read('2021/04/06/flood-marks.md')).split('---\n\n').slice(1).join('---\n\n');
    expect(body).toBe(`Read [the second part](second-part.md) and [our page](https://old.example.org/about/) first.

**Take care** on wet stones.

![The mark](flood-marks-mark.png "Cut in 1868.")

## Reading a mark

| Year | Metres |
| --- | --- |
| 1868 | 7½ |

 and [far](https://elsewhere.example.org/a.png)

Water rose[^1] and fell. [The film](https://www.youtube.com/watch?v=abc123)

\`\`\`
indented code stays {{ as it is }}
\`\`\`

Last words.

[^1]: By three metres.
`);
  });

  it('copies pictures of the source folder, and no file outside it', async () => {
    expect(await readdir(join(to, '2021/04/06'))).toEqual(['flood-marks-mark.png', 'flood-marks.md', 'second-part.md']);
    expect(of('flood-marks.md')?.notes).toContainEqual({
      kind: 'missing',
      field: 'body',
      message: expect.stringContaining('etc/passwd'),
    });
  });

  it('reads TOML and JSON, and resolves links to old addresses', async () => {
    expect(await read('2021/04/06/second-part.md')).toMatch(
      /date: 2021-04-06T08:00:00\+05:30[\s\S]*Back to \[the first\]\(flood-marks\.md\)\./,
    );
    expect(await read('2022/06/01/event-json.md')).toContain('Come and see the boats.');
  });

  it('reads the date from the file name, and resolves Liquid tags', async () => {
    expect(await read('2019/12/31/last-walk.md')).toMatch(
      /date: 2019-12-31\n[\s\S]*!\[Stone\]\(last-walk-mark\.png\)[\s\S]*\(\.\.\/\.\.\/\.\.\/2021\/04\/06\/flood-marks\.md\)[\s\S]*```js\nlet a = \{\{ b \}\};\n```\n\n\{\{ kept \}\}/,
    );
  });

  it.each([
    ['broken.md', 'refused', 5, /not YAML/],
    ['code.md', 'refused', 2, /unknown tag/],
    ['about.md', 'refused', undefined, /no date/],
    ['draft.md', 'skipped', undefined, /draft/],
    ['authors/mira/_index.md', 'skipped', undefined, /holds the name "Mira Sen" for "authors"/],
  ])('reports that %s is %s', (name, status, line, reason) => {
    expect(of(name)).toMatchObject({ status, reason: expect.stringMatching(reason) });
    expect(of(name)?.line).toBe(line);
  });

  it('reports fields that no article can hold', () => {
    expect(of('flood-marks.md')?.notes.map(({ field, kind }) => `${kind} ${field}`)).toEqual(
      expect.arrayContaining(['dropped kicker', 'dropped summary', 'unsure authors', 'dropped body']),
    );
    expect(of('event.json.md')?.notes).toContainEqual(expect.objectContaining({ kind: 'unsure', field: 'date' }));
  });

  it('does not follow symbolic links', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'import-'));
    await symlink(join(blog, 'content'), join(folder, 'content'));
    await symlink(join(blog, 'content/news/2021/2021-04-06-second-part.md'), join(folder, 'x.md'));
    expect((await gatherTrees([folder], allForms)).trees).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it.each([
    ['a row of spaces', ' '.repeat(200_000)],
    ['comments that are not closed', '{/* '.repeat(50_000)],
    ['blocks that are not closed', '  <div>\n'.repeat(25_000)],
  ])('finishes quickly with %s', { tags: 'slow' }, async (_, text) => {
    const cpuSeconds = startCpuTimer();
    const head = 'title: A\ndate: 2020-05-06';
    const made = await importFiles({ 'a.mdx': `---\n${head}\n---\nTold here.\n\n${text}a\n` });
    expect(made.outcomes.map(({ status }) => status)).toEqual(['imported']);
    expect(cpuSeconds()).toBeLessThan(20);
  });
});
