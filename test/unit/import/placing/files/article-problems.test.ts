import { describe, expect, it } from 'vitest';
import { articleProblems } from '../../../../../src/import/placing/files/article-problems.ts';

const rules = { site: { timeZone: 'Asia/Kolkata', language: 'en' }, now: Date.parse('2024-06-01') };
const problemsOf = (body: string) =>
  articleProblems(`---\ntitle: A\ndate: 2024-05-06\n---\n\n${body}\n`, '2024/05/06/a', rules);

describe('articleProblems', () => {
  it.each([
    '[a](https://example.org/b_(c))',
    '[a](../07/b.md) and [b](mailto:a@example.org)',
    'text with \\<b> and [note\\]: more',
    '![a](a.png)',
    '`[a](javascript:x)`',
  ])('accepts %s', (body) => {
    expect(problemsOf(body)).toEqual([]);
  });

  it.each([
    '[a](javascript:alert)',
    '[a]( javascript:alert)',
    '[a](&#106;avascript:alert)',
    '[a][b]\n\n[b]: javascript:alert',
    '\\\\[a]\n\n[a]: javascript:alert',
    '<javascript:alert>',
    '\\\\<javascript:alert>',
    '[a](<java script>)',
    '[a](/b.md)',
    '[a]()',
    '[x](https://example.org) [a](data:text/html,b)',
  ])('refuses %s', (body) => {
    expect(problemsOf(body)).toHaveLength(1);
  });
});
