/** BM25 with its usual parameters. */
const saturation = 1.2;
const lengthPenalty = 0.75;

const word = /[\p{L}\p{N}]+/gu;
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(word) ?? [];

/** Ranks texts by plain BM25: the words as written, any of them, without fields. Returns the numbers of the best texts. */
export function plainBm25(texts: readonly string[]): (query: string, count: number) => readonly number[] {
  const documents = texts.map(wordsOf);
  const averageLength = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const postings = new Map<string, Map<number, number>>();
  for (const [number, words] of documents.entries()) {
    for (const each of words) {
      const counts = postings.get(each) ?? new Map<number, number>();
      postings.set(each, counts.set(number, (counts.get(number) ?? 0) + 1));
    }
  }
  return (query, count) => {
    const scores = new Map<number, number>();
    for (const each of wordsOf(query)) {
      const counts = postings.get(each);
      if (!counts) continue;
      const rarity = Math.log(1 + (documents.length - counts.size + 0.5) / (counts.size + 0.5));
      for (const [number, frequency] of counts) {
        const relativeLength = (documents[number]?.length ?? 0) / averageLength;
        const norm = saturation * (1 - lengthPenalty + lengthPenalty * relativeLength);
        const points = (rarity * frequency * (saturation + 1)) / (frequency + norm);
        scores.set(number, (scores.get(number) ?? 0) + points);
      }
    }
    return [...scores]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, count)
      .map(([number]) => number);
  };
}
