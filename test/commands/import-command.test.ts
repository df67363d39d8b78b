import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const post = (title: string, body: string) => `---\ntitle: ${title}\ndate: 2023-01-02\nlang: en\n---\n${body}\n`;

describe('npm run import', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-command-'));
    await mkdir(join(folder, 'posts'));
    await writeFile(
      join(folder, 'posts', '2023-01-02-a.md'),
      post('First', 'The river rose after three days of rain.'),
    );
    await writeFile(join(folder, 'posts', '2023-01-02-b.md'), post('Second', ''));
    await writeFile(join(folder, 'empty.bin'), '');
    await symlink(join(folder, 'posts'), join(folder, 'posts', 'loop'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function command(...given: readonly string[]) {
    const child = spawn(process.execPath, [join(process.cwd(), 'scripts/import.ts'), ...given], { cwd: folder });
    const [out, error, status] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise((done) => child.on('close', done)),
    ]);
    return { out, error, status };
  }
  const site = () => join(process.cwd(), '_data/site.json');

  it('imports what it can, reports refused sources, and exits with 1', async () => {
    const first = await command('--site', site(), '--report', 'new/reports/r.jsonl', 'posts');
    expect(first).toMatchObject({ status: 1, out: expect.stringContaining('1 imported, 1 refused') });
    expect(first.out).toMatch(/Refused: posts\/2023-01-02-b\.md: no text found/);
    expect(first.out).toMatch(/Look first at posts\/2023-01-02-b\.md .*\n$/);
    expect(await readdir(join(folder, 'articles', '2023', '01', '02'))).toEqual(['a.md']);
    const lines = (await readFile(join(folder, 'new/reports/r.jsonl'), 'utf8')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).status)).toEqual(['imported', 'refused']);
    expect((await command('--site', site(), 'posts')).out).toContain('1 unchanged, 1 refused');
  });

  const wrong: readonly (readonly [string, readonly string[], string | RegExp])[] = [
    ['nothing', [], 'Give the path of a file or folder'],
    ['an unknown option', ['--form', 'text', 'posts'], 'Did you mean --from?'],
    ['an unknown form', ['--from', 'xml', 'posts'], 'The forms are text, html'],
    ['a missing path', ['none'], 'none: does not exist'],
    [
      'a file at the path of the articles folder',
      ['--to', 'empty.bin', 'posts'],
      /empty\.bin: .* a file is in the way/,
    ],
    ['a report that cannot be written', ['--report', 'empty.bin/r.jsonl', 'posts'], 'empty.bin'],
    ['a file of no form', ['empty.bin'], 'Skipped, because no form matches them: empty.bin'],
    ['an invalid day', ['--retrieved', '2023-02-30', 'posts'], 'is not a date'],
  ];

  it.each(wrong)('explains an error about %s, and exits with 1', async (_, given, said) => {
    const { out, error, status } = await command('--site', site(), ...given);
    expect(`${out}${error}`).toMatch(said);
    expect(`${out}${error}`).not.toMatch(/\n\s+at /);
    expect(status).toBe(1);
  });

  it('lists every option and form in its help', async () => {
    const { out, status } = await command('--help');
    expect(out).toMatch(/--dry-run[\s\S]*--report FILE/);
    expect(out).toMatch(/wordpress[\s\S]*warc/);
    expect(status).toBe(0);
  });
});
