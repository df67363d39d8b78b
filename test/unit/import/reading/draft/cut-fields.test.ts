import { describe, expect, it, test } from 'vitest';
import { cutFields } from '../../../../../src/import/reading/draft/cut-fields.ts';
import { startCpuTimer } from '../../../../cpu-timer.ts';
import { articleText, importFiles } from '../../import-files.ts';

describe('cutFields', () => {
  test('leaves fields of a usual length unchanged', () => {
    const fields = {
      title: 'Ferry sails',
      authors: ['Ada Byron'],
      html: 'x'.repeat(50_000),
      url: 'https://a.example/',
    };
    expect(cutFields(fields)).toEqual({ fields, notes: [] });
  });

  test('cuts texts and lists, and names the field', () => {
    const { fields, notes } = cutFields({
      title: `${'x'.repeat(999)}😀`,
      tags: Array.from({ length: 600 }, (_, index) => `tag ${index}`),
      image: { src: 'a.jpg', credit: 'c'.repeat(2000) },
    });
    expect(fields.title).toBe('x'.repeat(999));
    expect(fields.tags).toHaveLength(500);
    expect(fields.image).toEqual({ src: 'a.jpg', credit: 'c'.repeat(1000) });
    expect(notes).toEqual([
      { kind: 'changed', field: 'title', message: 'has 1001 characters; the first 1000 are kept' },
      { kind: 'changed', field: 'tags', message: 'has 600 values; the first 500 are kept' },
      { kind: 'changed', field: 'image', message: 'has 2000 characters; the first 1000 are kept' },
    ]);
  });

  test('drops a long URL and its picture, but keeps a picture in a data URL', () => {
    const long = `https://a.example/${'x'.repeat(10_000)}`;
    const data = `data:image/png;base64,${'A'.repeat(10_000)}`;
    expect(cutFields({ url: long, image: { src: long, alt: 'a' } }).fields).toEqual({});
    expect(cutFields({ image: { src: data } }).fields).toEqual({ image: { src: data } });
  });

  test('changes nothing the second time', () => {
    const once = cutFields({ title: 'x'.repeat(2000), url: 'x'.repeat(9000) }).fields;
    expect(cutFields(once)).toEqual({ fields: once, notes: [] });
  });
});

describe('an import of fields with 100,000 equal signs', () => {
  const body = 'The ferry sails again after the storm. '.repeat(8);
  const page = (head: string, byline: string) =>
    `<!doctype html><html lang="en"><head><title>Ferry sails</title>${head}</head><body><article><h1>Ferry sails</h1>
     <div class="byline">${byline}</div><time datetime="2020-05-06">6 May 2020</time><p>${body}</p><p>${body}</p></article></body></html>`;

  it.each(['(', '](', '&amp;', ':', ','])('takes less than 2 seconds for an author of a page: %s', async (sign) => {
    const author = sign.repeat(100_000 / sign.length);
    const cpuSeconds = startCpuTimer();
    const made = await importFiles({ 'a.html': page(`<meta name="author" content="${author}">`, author) });
    expect(cpuSeconds()).toBeLessThan(2);
    expect(made.outcomes.map(({ status }) => status)).toEqual(['imported']);
    expect(made.outcomes[0]?.notes).toContainEqual({
      kind: 'changed',
      field: 'authors',
      message: expect.stringMatching(/ characters; the first 1000 are kept$/),
    });
  });

  it('cuts the fields of a record', async () => {
    const row = { date: '2020-05-06', place: 'Oslo', body };
    const usual = { title: 'Harbour opens', author: 'Ada Byron', ...row, body: `Usual. ${body}` };
    const long = { title: 'T'.repeat(100_000), author: 'A('.repeat(50_000), ...row };
    const made = await importFiles({ 'a.jsonl': `${JSON.stringify(usual)}\n${JSON.stringify(long)}\n` });
    const [, path = ''] = made.outcomes.map(({ article }) => article);
    expect(articleText(made, path)).toContain(`title: ${'T'.repeat(1000)}\n`);
    expect(made.outcomes[1]?.notes?.map(({ field }) => field)).toEqual(expect.arrayContaining(['title', 'authors']));
    expect(made.again.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
  });

  it('cuts the fields of front matter', async () => {
    const head = { title: 'T'.repeat(100_000), date: '2020-05-06', author: 'Ada' };
    const made = await importFiles({ 'a.md': `---json\n${JSON.stringify(head)}\n---\n${body}\n` });
    expect(made.outcomes[0]?.notes).toContainEqual({
      kind: 'changed',
      field: 'title',
      message: 'has 100000 characters; the first 1000 are kept',
    });
  });
});
