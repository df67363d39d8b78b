import { readFileSync } from 'node:fs';
import type { Address, Article } from '../../../src/articles/model/article.ts';
import { type Random, randomOf } from '../archive/random.ts';
import type { ArticleText } from './archive-texts.ts';

/** A template of pieces that appear again and again, and the texts for its gaps. `#` is a digit. */
interface PieceTemplate {
  readonly name: string;
  readonly lang: string;
  readonly headline: string;
  readonly text: string;
  readonly gaps: Readonly<Record<string, readonly string[]>>;
}

const templates: readonly PieceTemplate[] = JSON.parse(
  readFileSync(new URL('./serial-pieces.json', import.meta.url), 'utf8'),
);
/** How many pieces of a template an archive may have: too few to know that they are a series, and many. */
const lengths = [2, 3, 8, 40];

/** Pieces of series that share a template: prices, weather, horoscopes, matches, corrections. Two of them are never copies. */
export function serialPieces(like: Article, seed: string): readonly ArticleText[] {
  return templates.flatMap((template) =>
    lengths.flatMap((length) =>
      Array.from({ length }, (_, index) => {
        const random = randomOf(seed, template.name, length, index);
        // Each series has a template of its own, or they would be one.
        const own = randomOf(seed, template.name, length);
        const address = `${like.address}-${template.name}-${length}-${index}` as Address;
        const title = fill(template.headline, template.gaps, random);
        return { article: { ...like, address, title, lang: template.lang }, text: pieceText(template, own, random) };
      }),
    ),
  );
}

/** The sentences of a series are in an order of its own. */
function pieceText({ text, gaps }: PieceTemplate, own: Random, random: Random): string {
  const sentences = text.split(/(?<=[.।])\s+/).map((sentence) => ({ sentence, order: own.next() }));
  const ordered = sentences.toSorted((a, b) => a.order - b.order).map(({ sentence }) => sentence);
  return `${fill(ordered.join(' '), gaps, random)}\n`;
}

function fill(text: string, gaps: PieceTemplate['gaps'], random: Random): string {
  return text
    .replace(/\{(\w+)\}/g, (_, gap: string) => random.pick(gaps[gap] ?? ['']))
    .replaceAll('#', () => String(1 + random.below(9)));
}
