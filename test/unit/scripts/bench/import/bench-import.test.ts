import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { benchImport } from '../../../../../scripts/bench/import/bench-import.ts';

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

const paragraphs = [
  'The old ferry across the lake was taken out of service on Monday, after ninety years of daily crossings.',
  'Its captain, who has steered it since 1988, said that the new bridge had left him with three passengers a day.',
];
const page = `<!doctype html><html><head><title>Ferry</title>
<meta property="og:title" content="Old ferry makes its last crossing"><meta property="article:published_time" content="2024-03-04T10:00:00Z">
<meta name="author" content="Mira Sundberg"></head><body><h1>Old ferry makes its last crossing</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('')}</body></html>`;

function truth(title: string): string {
  return JSON.stringify({
    title,
    authors: ['Mira Sundberg'],
    publishing_date: '2024-03-04 10:00:00+00:00',
    body: { summary: [], sections: [{ headline: [], paragraphs }] },
  });
}

async function newsPages(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-import-'));
  folders.push(folder);
  await mkdir(join(folder, 'xx'));
  for (const [name, title] of [
    ['right', 'Old ferry makes its last crossing'],
    ['wrong', 'A quite different headline'],
  ] as const) {
    await writeFile(join(folder, 'xx', `${name}.html.gz`), gzipSync(page));
    await writeFile(join(folder, 'xx', `${name}.json`), truth(title));
  }
  return folder;
}

describe('benchImport', () => {
  it('gives the mean of every field, and each page its own figures', async () => {
    const { figures } = await benchImport({ folder: await newsPages(), misses: false, posts: 0 });
    expect(figures).toMatchObject({
      sets: [
        {
          name: 'news pages, html',
          pages: 2,
          means: { title: 0.5, date: 1, authors: 1, body: 1 },
          scores: { 'xx/right.html.gz': { title: 1 }, 'xx/wrong.html.gz': { title: 0 } },
        },
      ],
    });
  });

  it('prints the expected value of each wrong field', async () => {
    const { lines } = await benchImport({ folder: await newsPages(), misses: true, posts: 0 });
    expect(lines[0]).toBe(
      'news pages, html: xx/wrong.html.gz: title: read "Old ferry makes its last crossing", expected "A quite different headline"',
    );
    expect(lines.join('\n')).toMatch(/news pages, html +2 +0\.500 /);
  });

  it('refuses a folder without pages whose fields are known', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bench-import-'));
    folders.push(folder);
    await expect(benchImport({ folder, misses: false, posts: 0 })).rejects.toThrow(
      'has no pages with their expected fields beside them',
    );
  });

  it('counts the articles of a file that holds several, by marks', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bench-import-'));
    folders.push(folder);
    const story = (headline: string, text: string) => `${headline}\n\n${text}\n\n`;
    const text = `${story('पुराना पुल बंद, नदी पार करने को अब केवल नाव का सहारा', `नई दिल्ली, एजेंसी। ${'नदी पर बना पुराना पुल सोमवार से बंद कर दिया गया। '.repeat(4)}`)}${story('मेले में पहुंचे हजारों लोग, दुकानदारों के चेहरे खिले', `लखनऊ, एजेंसी। ${'मेले में इस बार पिछले साल से अधिक भीड़ रही। '.repeat(4)}`)}`;
    await writeFile(join(folder, 'day.txt'), text);
    await writeFile(join(folder, 'marks.json'), JSON.stringify({ 'day.txt': [1, 5] }));
    const { lines } = await benchImport({ folder, marks: join(folder, 'marks.json'), misses: false, posts: 0 });
    expect(lines).toEqual(['several articles a file: 1 files, 2 articles marked: precision 1.000, recall 1.000']);
  });
});
