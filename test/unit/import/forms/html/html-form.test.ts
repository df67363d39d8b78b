import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allForms } from '../../../../../src/import/forms/all-forms.ts';
import { htmlForm } from '../../../../../src/import/forms/html/html-form.ts';
import { gatherTrees } from '../../../../../src/import/gather-trees.ts';
import { importArchive } from '../../../../../src/import/import-archive.ts';
import type { Outcome } from '../../../../../src/import/placing/outcome.ts';

const rules = { site: { timeZone: 'Asia/Kolkata', language: 'hi' }, now: Date.parse('2026-01-01') };
let to: string;
let outcomes: readonly Outcome[];

beforeAll(async () => {
  to = await mkdtemp(join(tmpdir(), 'import-'));
  const { trees } = await gatherTrees(
    [new URL('../../../../fixtures/import/pages', import.meta.url).pathname],
    allForms,
  );
  outcomes = await Array.fromAsync(importArchive(trees, { to, rules, dryRun: false }));
});
afterAll(() => rm(to, { recursive: true }));

describe('the form "html"', () => {
  it('is detected quickly among files that begin with many comments', { tags: 'slow' }, () => {
    const comments = '<!-- told -->\n'.repeat(30);
    const sampled = (text: string) => htmlForm.recognises({ name: 'a', text });
    expect(sampled(`${comments}<html>`)).toBe(0.95);
    expect(sampled(`${comments}<rss>`)).toBe(0);
  });

  it('is detected, and reads facts from linked data, meta tags and the page', async () => {
    const text = await readFile(join(to, '2022/11/14/the-night-ferry-sails-again.md'), 'utf8');
    expect(text).toMatch(/^---\n[\s\S]*?\n---\n/);
    expect(text.split('\n---\n')[0]?.replace(/sha256: \w+/, 'sha256: …')).toBe(`---
title: The night ferry sails again
date: 2022-11-14T21:30:00+05:30
updated: 2022-11-15T07:00:00+05:30
lang: en-IN
summary: After two years on the slip the old boat crosses the river by lamplight.
authors:
  - Asha Menon
  - Peter Okafor
agency: PTI
place: KADALUR
section: Towns
tags:
  - ferry
  - rivers
publication: The River Paper
source:
  name: The River Paper
  url: https://paper.example.org/2022/11/night-ferry.html
  file: pages/ferry.html
  sha256: …
  retrieved: 2022-11-15`);
  });

  it('keeps the text with its pictures and links, and drops the page around it', async () => {
    const text = await readFile(join(to, '2022/11/14/the-night-ferry-sails-again.md'), 'utf8');
    expect(text).toContain(
      '![A boat with a lamp](the-night-ferry-sails-again-boat.png "The ferry on its first night.")',
    );
    expect(text).toContain('\n\nThe ferry left the landing at nine');
    expect(text).toContain('## What was mended\n\n- the engine');
    expect(text).toContain('[hull](https://boats.example.org/hull)');
    expect(text).toMatch(/!\[A lamp\]\(the-night-ferry-sails-again-\w{8}\.png\)/);
    expect(text).toContain('Read the timetable at the landing.');
    expect(text).not.toMatch(
      /cookies|Share this|comment|Another story|never built|last month|Skip this|javascript|\bnever\b|Home/,
    );
    expect((await readdir(join(to, '2022/11/14'))).filter((name) => name.endsWith('.png'))).toHaveLength(2);
  });

  it('reports missing pictures and links without a target', () => {
    expect(outcomes[0]?.notes.map(({ kind, field }) => `${kind} ${field}`)).toEqual(
      expect.arrayContaining(['missing image', 'changed body']),
    );
  });
});
