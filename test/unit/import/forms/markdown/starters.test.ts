import { describe, expect, it } from 'vitest';
import { articleText, importFiles } from '../../import-files.ts';

describe('posts of common blog generators', () => {
  it('reads posts from the starters of Astro, Hugo, Jekyll and Eleventy', async () => {
    const made = await importFiles({
      'src/content/blog/first.mdx': `---\ntitle: First\npubDate: 'Jul 08 2022'\nupdatedDate: 2022-07-09\nheroImage: './h.jpg'\n---\nimport Chart from '../chart.astro';\nexport const rows = [\n  1,\n];\n\nThe words.\n\n{/* a remark */}\n\n\`\`\`js\nimport a from 'a';\n\`\`\`\n`,
      'content/posts/second.md': `+++\ntitle = 'Second'\ndate = 2022-07-10\n[params]\n  author = 'Asha Rao'\n  colour = 'red'\n+++\nMore words.\n`,
      '_posts/2022-07-11-third.md': '---\ntitle: Third\ncategories: rain river\n---\nWords of rain.\n',
      'blog/2022-07-12-fourth/index.md': '---\ntitle: Fourth\n---\nLast words.\n',
    });
    const first = articleText(made, '2022/07/08/first.md');
    expect(first).toContain('updated: 2022-07-09\n');
    expect(first.slice(first.lastIndexOf('---\n'))).toBe("---\n\nThe words.\n\n```js\nimport a from 'a';\n```\n");
    expect(made.outcomes.find(({ article }) => article === '2022/07/08/first.md')?.notes).toMatchObject([
      { kind: 'missing', field: 'image' },
      { kind: 'dropped', message: expect.stringContaining('import Chart') },
      { kind: 'dropped', message: expect.stringContaining('a remark') },
    ]);
    expect(articleText(made, '2022/07/10/second.md')).toContain('authors:\n  - Asha Rao\n');
    expect(made.outcomes.find(({ article }) => article === '2022/07/10/second.md')?.notes).toMatchObject([
      { field: 'params', message: 'no field of an article can hold it: {"colour":"red"}' },
    ]);
    expect(articleText(made, '2022/07/11/third.md')).toMatch(/\ntags:\n {2}- rain\n {2}- river\nsource/);
    expect(articleText(made, '2022/07/11/third.md')).not.toContain('section');
    expect(articleText(made, '2022/07/12/fourth.md')).toContain('Last words.');
  });
});
