import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPages } from '../../../src/import/reading/text/read-page.ts';
import { decodeText } from '../../../src/import/sources/encoding/decode-text.ts';
import { sameWords } from './tokens.ts';

/** The lines, counted from 1, at which the articles of a file begin, by the path of the file in the folder. */
export type Marks = Readonly<Record<string, readonly number[]>>;

/** Counts of marked articles, found articles, and found articles that are marked. */
export interface StoryFigures {
  readonly files: number;
  readonly marked: number;
  readonly found: number;
  readonly right: number;
}

/** Counts articles in files with several articles. An article is found if its first line is read as its headline. */
export async function measureStories(folder: string, marks: Marks): Promise<StoryFigures> {
  const figures = { files: 0, marked: 0, found: 0, right: 0 };
  for (const [path, starts] of Object.entries(marks)) {
    const { text } = decodeText(await readFile(join(folder, path)));
    const lines = text.split('\n');
    const headlines = starts.map((line) => bare(lines[line - 1] ?? ''));
    const found = readPages(text).map(({ title }) => bare(title ?? ''));
    figures.files += 1;
    figures.marked += headlines.length;
    figures.found += found.length;
    figures.right += headlines.filter((headline) => found.some((title) => sameWords(title, headline))).length;
  }
  return figures;
}

function bare(headline: string): string {
  return headline.replace(/^\s*\d{1,2}\s?[.)]/, '');
}

/** `20 files, 50 articles marked: precision 0.941, recall 0.960`. */
export function storyLine({ files, marked, found, right }: StoryFigures): string {
  const share = (whole: number) => (whole === 0 ? 1 : right / whole).toFixed(3);
  return `several articles a file: ${files} files, ${marked} articles marked: precision ${share(found)}, recall ${share(marked)}`;
}
