import { describe, expect, it } from 'vitest';
import { startCpuTimer } from '../../../../cpu-timer.ts';
import { articleText, importFiles } from '../../import-files.ts';

const next = JSON.stringify({ title: 'Next', date: '2020-05-06', body: 'The ferry sails again.' });

describe('hostile rows', () => {
  it('are refused one by one if their nesting is too deep, and the next row is read', async () => {
    const deep = `{"title":"Deep","date":"2020-05-06","body":${'['.repeat(50_000)}"x"${']'.repeat(50_000)}}`;
    const made = await importFiles({ 'a.jsonl': `${deep}\n${next}\n` });
    expect(made.outcomes.map(({ status, reason }) => [status, reason])).toEqual([
      ['refused', 'no text found'],
      ['imported', undefined],
    ]);
    expect(articleText(made, '2020/05/06/next.md')).toContain('The ferry sails again.');
  });

  it('take linear time', async () => {
    const cpuSeconds = startCpuTimer();
    const made = await importFiles({ 'a.jsonl': `${next}\n{"title":"Long","body":"${'x '.repeat(18_000_000)}` });
    expect(made.outcomes.map(({ status, reason }) => reason ?? status)).toEqual([
      'imported',
      'has a line of more than 32 MB',
    ]);
    expect(cpuSeconds()).toBeLessThan(4);
  });

  it('with deeply nested front matter do not end the import', async () => {
    const deep = `${'['.repeat(40_000)}1${']'.repeat(40_000)}`;
    const made = await importFiles({
      'a.md': `---json\n{"title":"Deep","date":"2020-05-06","odd":${deep},"tags":${deep}}\n---\nWords.\n`,
      'b.jsonl': next,
    });
    expect(made.outcomes.map(({ status, reason }) => reason ?? status).toSorted()).toEqual([
      'imported',
      'the front matter is nested deeper than 100 levels',
    ]);
  });
});
