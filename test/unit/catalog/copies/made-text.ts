/** A text of different words that depends on the seed, in sentences of ten words. */
export function madeText(seed: number, words = 120): string {
  return Array.from(
    { length: words },
    (_, index) => `${wordOf(seed * 1000 + index)}${index % 10 === 9 ? '.' : ''}`,
  ).join(' ');
}

/** The text with some of its words changed, spread evenly. */
export function withChanges(text: string, every: number, offset = 0): string {
  return text
    .split(' ')
    .map((word, index) => (index % every === offset ? `${wordOf(index * 7919 + every + offset)}x` : word))
    .join(' ');
}

function wordOf(number: number): string {
  const letters = 'bcdfghjklmnpqrst';
  const vowels = 'aeiou';
  let rest = Math.imul(number + 1, 0x9e3779b1) >>> 0;
  let word = '';
  for (let syllable = 0; syllable < 4; syllable += 1) {
    word += `${letters[rest % 16]}${vowels[Math.floor(rest / 16) % 5]}`;
    rest = Math.floor(rest / 80);
  }
  return word;
}
