import { describe, expect, it } from 'vitest';
import type { Note } from '../../../../../src/import/reading/draft/draft.ts';
import { withLineEnds } from '../../../../../src/import/reading/records/escaped-line-ends.ts';
import { articleText, importFiles } from '../../import-files.ts';

function read(text: string): { readonly text: string; readonly kinds: readonly string[] } {
  const notes: Note[] = [];
  return { text: withLineEnds(text, 'body', notes), kinds: notes.map(({ kind }) => kind) };
}

describe('withLineEnds', () => {
  it.each([
    ['It rained.\\nThe river rose.', 'It rained.\nThe river rose.'],
    ['It rained.\\n\\nThe river rose.', 'It rained.\n\nThe river rose.'],
    ['It rained.\\r\\n\\r\\nThe river rose.\\r\\n', 'It rained.\n\nThe river rose.\n'],
    ['It rained.\\n \\n \\nThe river rose.', 'It rained.\n\nThe river rose.'],
    ['नदी उफान पर है।\\nपुल बंद है।', 'नदी उफान पर है।\nपुल बंद है।'],
    ['<p>It rained.</p>\\n<p>The river rose.</p>', '<p>It rained.</p>\n<p>The river rose.</p>'],
    ['The engineers\\nand the council met.\\nAll was well.', 'The engineers\nand the council met.\nAll was well.'],
    ['He said: \\"Go\\".\\n\\tShe didn\\\'t.', 'He said: "Go".\n She didn\'t.'],
    ['See https://news.example/a\\nNext story.\\nEnd.', 'See https://news.example/a\nNext story.\nEnd.'],
  ])('makes lines of %j', (text, lines) => {
    expect(read(text)).toEqual({ text: lines, kinds: ['changed'] });
  });

  it.each([
    'The file is C:\\news\\new.txt. It was lost.',
    'Copy it to \\\\server\\news and wait.',
    'In code, write "\\n" for the end of a line.',
    'In code, write `\\n`. Then go on.',
    'The sum of $\\nabla f$ is zero.',
    'It rained.\\nThe river rose.\nThe bridge held.',
  ])('leaves %j with a note', (text) => {
    expect(read(text)).toEqual({ text, kinds: ['unsure'] });
  });

  it('says nothing about a text without it', () => {
    expect(read('It rained.\nThe river rose.')).toEqual({ text: 'It rained.\nThe river rose.', kinds: [] });
  });
});

describe('a table whose cells have line ends and colours as text', () => {
  it('is imported with paragraphs and without colours', async () => {
    const cells =
      'The river rose\\nat night\t2020-05-06\tIt rained.\\n\\n\u001b[31mThe river\u001b[0m rose.\\nThe bridge held.';
    const made = await importFiles({ 'a.tsv': `title\tdate\tbody\n${cells}\n` });
    const article = articleText(made, '2020/05/06/the-river-rose-at-night.md');
    expect(article).toContain('title: The river rose at night\n');
    expect(article).toContain('\n\nIt rained.\n\nThe river rose.\\\nThe bridge held.\n');
    expect(JSON.stringify(made.outcomes)).toContain('they are lines again');
  });
});
