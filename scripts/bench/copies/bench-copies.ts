import { fewestWords, textSketch } from '../../../src/catalog/copies/text-sketch.ts';
import { randomOf } from '../archive/random.ts';
import { type ArticleText, readArchiveTexts } from './archive-texts.ts';
import { findCopies } from './find-copies.ts';
import { plantCopy } from './plant-copy.ts';
import { serialPieces } from './serial-pieces.ts';

interface CopiesBench {
  readonly folder: string;
  readonly seed: string;
  /** How many days after its article a planted copy is published. */
  readonly days: number;
  /** Whether to list the pairs that nobody planted. */
  readonly list: boolean;
}

/** One of so many articles gets a planted copy. */
const planted = 3;

/** Plants copies and pieces of series among the articles of a folder, and measures how well copies are found. Returns the lines of the report. */
export async function benchCopies({ folder, seed, days, list }: CopiesBench): Promise<readonly string[]> {
  const texts = await readArchiveTexts(folder);
  const [first] = texts;
  if (!first) throw new Error(`${folder} holds no articles.`);
  const random = randomOf(seed, 'copies');
  const originals = texts.filter((_, index) => index % planted === 0);
  const copyOf = new Map<string, string>();
  const copies = originals.map((original) => {
    const copy = plantCopy(original, days, texts, random);
    copyOf.set(copy.article.address, original.article.address);
    return copy;
  });
  const [long, short] = [copies.filter(isLong), copies.filter((copy) => !isLong(copy))];
  const pieces = serialPieces(first.article, seed);
  const all = [...texts, ...copies, ...pieces];
  const { groups, seconds } = findCopies(all);
  const originOf = (address: string) => copyOf.get(address) ?? address;
  const isSerialPiece = new Set(pieces.map(({ article }) => article.address as string));
  const pairs = groups.flatMap(pairsOf);
  const right = pairs.filter(([a, b]) => originOf(a) === originOf(b)).length;
  // Planted copies would join pieces of a series, so the pairs that nobody planted are looked for without them.
  const unplanted = findCopies(texts).groups.flatMap(pairsOf);
  const joined = new Set(unplanted.map(([a, b]) => `${a} ${b}`));
  // A copy of a text goes where the text itself went.
  const follows = ([a, b]: Pair) =>
    joined.has(`${originOf(a)} ${originOf(b)}`) || joined.has(`${originOf(b)} ${originOf(a)}`);
  const wrong = pairs.filter((pair) => originOf(pair[0]) !== originOf(pair[1]) && !follows(pair));
  const serial = wrong.filter(([a, b]) => isSerialPiece.has(a) || isSerialPiece.has(b));
  return [
    `copies: ${texts.length} articles of ${folder}, ${copies.length} planted copies, ${pieces.length} pieces of series`,
    `precision: ${ratio(right, right + wrong.length)} (${wrong.length} wrong pairs, ${serial.length} of them with pieces of series)`,
    `recall: ${ratio(right, long.length)} (of ${long.length} copies of ${fewestWords} words or more; ${short.length} are shorter)`,
    `CPU: ${seconds.toFixed(2)} s, ${((seconds / all.length) * 1e5).toFixed(0)} s for 100,000 articles`,
    `pairs that nobody planted: ${unplanted.length}`,
    ...(list
      ? [...unplanted, ...wrong.map((pair): Pair => ['wrong', pair.join(' ')])].map((pair) => `  ${pair.join('  ')}`)
      : []),
  ];
}

type Pair = readonly [string, string];

function pairsOf(group: readonly string[]): readonly Pair[] {
  return group.flatMap((a, index) => group.slice(index + 1).map((b): Pair => [a, b]));
}

function isLong({ text }: ArticleText): boolean {
  return textSketch(text) !== undefined;
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? 'nothing found' : (part / whole).toFixed(3);
}
