import type { Language, Lexicon } from './lexicon.ts';
import { titleCase } from './name-pools.ts';
import type { Random } from './random.ts';

const stop = { hi: '।', en: '.' };

/** A headline or sub-heading: words with a meaning, and sometimes a function word between them. */
export function headline(lexicon: Lexicon, random: Random, length: number): string {
  const words = Array.from({ length }, (_, index) =>
    index % 3 === 2 ? lexicon.draw(random) : lexicon.drawContent(random),
  );
  return titleCase(words.join(' '));
}

export function sentence(language: Language, lexicon: Lexicon, random: Random): string {
  const length = 9 + random.below(14);
  const words = Array.from({ length }, () => lexicon.draw(random));
  if (random.chance(0.5)) words[4] += ',';
  if (random.chance(0.08)) words[6] = `**${words[6]}**`;
  if (random.chance(0.05)) words[7] = String(2 + random.below(900));
  return titleCase(words.join(' ')) + stop[language];
}

/** Six to nine paragraphs under two or three sub-headings, in Markdown. */
export function prose(language: Language, lexicon: Lexicon, random: Random): string {
  const paragraphs = 6 + random.below(4);
  const blocks: string[] = [];
  for (let place = 0; place < paragraphs; place++) {
    if (place === 2 || place === 5 || place === 8) blocks.push(`## ${headline(lexicon, random, 4 + random.below(3))}`);
    const sentences = Array.from({ length: 3 + random.below(3) }, () => sentence(language, lexicon, random));
    blocks.push((random.chance(0.04) ? '> ' : '') + sentences.join(' '));
  }
  return `${blocks.join('\n\n')}\n`;
}
