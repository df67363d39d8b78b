// @module-tag slow
import { describe, expect, it } from 'vitest';
import { archiveMaker } from '../../../../../scripts/bench/archive/archive-maker.ts';
import { exportSource } from '../../../../../scripts/bench/import/export-source.ts';
import { exportLine, measureExport } from '../../../../../scripts/bench/import/measure-export.ts';
import { allForms } from '../../../../../src/import/forms/all-forms.ts';
import type { SourceFile } from '../../../../../src/import/sources/source-file.ts';

const plan = { articles: 12, seed: 'export' };

describe('exportSource', () => {
  it('is read as the articles that it was made of, with a link from each to the one before', async () => {
    const bytes = Buffer.from([...exportSource(plan)].join(''));
    const file: SourceFile = {
      name: 'export.xml',
      size: bytes.length,
      pathHash: 'export.xml',
      bytes: async () => bytes,
      pieces: async function* () {
        yield bytes;
      },
    };
    const form = allForms.find(({ name }) => name === 'wordpress');
    const tree = { articles: [file], files: new Map([[file.name, file]]) };
    const claim = (_: unknown, day: string, name: string) => `${day}/${name}`;
    const context = {
      zone: 'Asia/Kolkata',
      now: 0,
      claim,
      largeMap: () => new Map<string, string>(),
      formerPages: { add: () => {} },
      pictureFault: async () => undefined,
    };
    const made = form ? await Array.fromAsync(form.drafts(tree, context)) : [];
    const drafts = made.filter((one) => !('reason' in one));
    expect(made.map((one) => 'reason' in one && one.status)).toEqual(drafts.flatMap(() => [false, 'skipped']));
    const maker = archiveMaker(plan);
    const wanted = Array.from({ length: plan.articles }, (_, index) => maker.article(index).fields.title);
    expect(drafts.map((made) => 'record' in made && made.title)).toEqual(wanted);
    const linked = drafts.map(
      (made) => 'record' in made && [...(made.links?.values() ?? [])].filter((to) => to !== false),
    );
    expect(linked.slice(1)).toEqual(drafts.slice(0, -1).map((made) => 'record' in made && [made.article]));
  });
});

describe('measureExport', () => {
  it('has the command import a generated export, and tells how fast that went', async () => {
    const figures = await measureExport(plan.articles);
    expect(figures).toMatchObject({ posts: 12, items: 24 });
    expect(figures.bytes).toBe(Buffer.byteLength([...exportSource(plan)].join('')));
    expect(exportLine(figures)).toMatch(
      /^WordPress export: 12 posts of \d+\.\d KB, each with .*; \d+ posts, \d+ items a second/,
    );
  });
});
