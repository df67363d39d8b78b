import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { allForms } from '../../../../src/import/forms/all-forms.ts';
import { gatherTrees } from '../../../../src/import/gather-trees.ts';
import { importArchive } from '../../../../src/import/import-archive.ts';
import { pictureFault } from '../../../../src/pictures/picture-fault.ts';
import { sample } from '../../pictures/sample-picture.ts';

vi.mock('../../../../src/pictures/picture-fault.ts', { spy: true });

const good = await sample(12, 12).jpeg().toBuffer();
const other = await sample(16, 16).jpeg().toBuffer();
const damaged = good.subarray(0, good.length - 60);
const rules = { site: { timeZone: 'Asia/Kolkata', language: 'en' }, now: Date.parse('2026-01-01') };
const text = `<p>The night ferry sails again from the old harbour, as it did every year before the flood, and the town came down to
  see it go.</p><p><img src='quay.jpg' alt='The old quay'></p><p>Tickets cost thirty rupees. The boat leaves at eight in the evening
  and comes back before midnight, every day but Monday, the harbour office said.</p>`;
const title = 'The ferry sails again';
/** A form of drafts and one of records. */
const sources = {
  'page.html': `<!doctype html><title>${title}</title><meta property="article:published_time" content="2020-05-06">
    <article><h1>${title}</h1>${text}</article>`,
  'rows.csv': `title,date,body,url\n${title},2020-05-06,"${text}",https://a.example/1\n`,
};
const ledger = () => join(root, 'out', '.import.jsonl');

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'import-'));
  vi.mocked(pictureFault).mockClear();
});
afterEach(() => rm(root, { recursive: true }));

async function putSource(name: string, content: string | Buffer): Promise<void> {
  await mkdir(join(root, 'in'), { recursive: true });
  await writeFile(join(root, 'in', name), content);
}

/** Imports the folder. Gives the outcomes and how many pictures were decoded. */
async function run(dryRun = false) {
  const before = vi.mocked(pictureFault).mock.calls.length;
  const { trees } = await gatherTrees([join(root, 'in')], allForms);
  const outcomes = await Array.fromAsync(importArchive(trees, { to: join(root, 'out'), rules, dryRun }));
  return {
    statuses: outcomes.map(({ status }) => status),
    decoded: vi.mocked(pictureFault).mock.calls.length - before,
    notes: outcomes.flatMap(({ notes }) => notes.map(({ message }) => message)).join('\n'),
  };
}

it.each(Object.entries(sources))('decodes a picture of %s once, not in every run', async (name, source) => {
  await putSource(name, source);
  await putSource('quay.jpg', good);
  expect(await run()).toMatchObject({ statuses: ['imported'], decoded: 1 });
  const written = await readFile(ledger(), 'utf8');
  expect(await run()).toMatchObject({ statuses: ['unchanged'], decoded: 0 });
  expect(await run(true)).toMatchObject({ statuses: ['unchanged'], decoded: 0 });
  expect(await readFile(ledger(), 'utf8')).toBe(written);
});

it.each(Object.entries(sources))('decodes changed bytes of a picture of %s again', async (name, source) => {
  await putSource(name, source);
  await putSource('quay.jpg', good);
  await run();
  await putSource('quay.jpg', other);
  expect(await run()).toMatchObject({
    statuses: ['unchanged'],
    decoded: 1,
    notes: expect.stringMatching(/quay\.jpg beside the article is another one than in the source; it was not replaced/),
  });
  expect(await run()).toMatchObject({ decoded: 0 });
  await putSource('quay.jpg', damaged);
  const { statuses, decoded, notes } = await run();
  expect({ statuses, decoded }).toEqual({ statuses: ['changed'], decoded: 1 });
  expect(notes).toMatch(/quay\.jpg is damaged/);
  // What was refused is not taken as accepted.
  expect(await run()).toMatchObject({ statuses: ['unchanged'], decoded: 1, notes });
});

it('decodes once the pictures of articles that an older version imported, and keeps their entries', async () => {
  await putSource('page.html', sources['page.html']);
  await putSource('quay.jpg', good);
  await run();
  const entry = await readFile(ledger(), 'utf8');
  const { pictures, ...older } = JSON.parse(entry);
  expect(pictures).toHaveLength(1);
  await writeFile(ledger(), `${JSON.stringify(older)}\n`);
  expect(await run()).toMatchObject({ statuses: ['unchanged'], decoded: 1 });
  expect(await readFile(ledger(), 'utf8')).toBe(`${JSON.stringify(older)}\n${entry}`);
  expect(await run()).toMatchObject({ statuses: ['unchanged'], decoded: 0 });
});

it('takes no file beside the article as accepted that the import did not place', async () => {
  await putSource('page.html', sources['page.html']);
  await putSource('quay.jpg', good);
  await run();
  const [placed = ''] = (await readdir(join(root, 'out/2020/05/06'))).filter((file) => file.endsWith('.jpg'));
  await writeFile(join(root, 'out/2020/05/06', placed), damaged);
  await putSource('quay.jpg', damaged);
  expect(await run()).toMatchObject({ statuses: ['changed'], decoded: 1 });
});

it('decodes again if the entry of the ledger names other pictures', async () => {
  await putSource('page.html', sources['page.html']);
  await putSource('quay.jpg', good);
  await run();
  const entry = JSON.parse(await readFile(ledger(), 'utf8'));
  await writeFile(ledger(), `${JSON.stringify({ ...entry, pictures: ['', 'no digest', '__proto__'] })}\n`);
  expect(await run()).toMatchObject({ statuses: ['unchanged'], decoded: 1, notes: '' });
});

it.each(['quay.jpg', [1], { 0: 'a' }])(
  'refuses a ledger whose pictures are %j, and names its line',
  async (pictures) => {
    await putSource('page.html', sources['page.html']);
    await putSource('quay.jpg', good);
    await run();
    const entry = JSON.parse(await readFile(ledger(), 'utf8'));
    await writeFile(ledger(), `${JSON.stringify({ ...entry, pictures })}\n`);
    await expect(run()).rejects.toThrow(/\.import\.jsonl:1: is not an entry of the import ledger/);
  },
);

it('takes no line that was torn by a kill for an entry', async () => {
  await putSource('page.html', sources['page.html']);
  await putSource('quay.jpg', good);
  await run();
  const entry = await readFile(ledger(), 'utf8');
  await writeFile(ledger(), entry + entry.slice(0, -20));
  expect(await run()).toMatchObject({ statuses: ['unchanged'], decoded: 0 });
  expect(await readFile(ledger(), 'utf8')).toBe(entry);
});
