import { expect, it } from 'vitest';
import { articleProblems } from '../../../../../src/import/placing/files/article-problems.ts';
import { renderArticleFile } from '../../../../../src/import/placing/files/render-article-file.ts';

const fields = {
  authors: ['A: B', '@c'],
  source: { sha256: 'a'.repeat(64), file: 'x.txt' },
  date: '2023-07-27T10:26:00+05:30',
  title: 'No: "1" # इनमें से',
  lang: 'hi',
  editors: [],
  tags: ['2023', 'yes'],
  image: { src: 'a.png', caption: 'c', alt: '' },
};
const rules = { site: { timeZone: 'Asia/Kolkata', language: 'hi' }, now: Date.parse('2026-01-01') };

it('writes the fields in the order of the format, whatever order they come in', () => {
  expect(renderArticleFile(fields, 'Text.\n\n')).toBe(`---
title: 'No: "1" # इनमें से'
date: 2023-07-27T10:26:00+05:30
lang: hi
authors:
  - "A: B"
  - "@c"
tags:
  - "2023"
  - yes
image:
  src: a.png
  alt: ""
  caption: c
source:
  file: x.txt
  sha256: ${'a'.repeat(64)}
---

Text.
`);
});

it('writes articles that the archive can read', () => {
  expect(articleProblems(renderArticleFile(fields, 'Text. [a](b.md) --- "x"'), '2023/07/27/x', rules)).toEqual([]);
});

it.each([
  ['a link that could run', renderArticleFile(fields, '[a](javascript:x)'), '2023/07/27/x'],
  ['a date in the future', renderArticleFile({ ...fields, date: '2030-01-01' }, 'Text.'), '2023/07/27/x'],
  ['an address that a page needs', renderArticleFile(fields, 'Text.'), '2023/07/27/index'],
])('reports %s', (_, text, path) => {
  expect(articleProblems(text, path, rules)).toHaveLength(1);
});
