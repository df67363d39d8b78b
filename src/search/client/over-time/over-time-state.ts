/** Words that are drawn at once. */
const mostWords = 5;

/** What the page draws, as its address says. */
export interface OverTimeState {
  readonly words: readonly string[];
  readonly by: 'year' | 'month';
  /** Whether articles are counted, or those of 1,000. */
  readonly isRate: boolean;
}

/** Reads an address. Repeated words are drawn once. */
export function readOverTime(parameters: URLSearchParams, usual: OverTimeState['by']): OverTimeState {
  const words = new Set(parameters.getAll('q').map((word) => word.normalize('NFC').trim()));
  words.delete('');
  const by = parameters.get('by');
  return {
    words: [...words].slice(0, mostWords),
    by: by === 'year' || by === 'month' ? by : usual,
    isRate: parameters.get('per') === '1000',
  };
}

/** Writes the query of the address; empty without words. */
export function writeOverTime({ words, by, isRate }: OverTimeState, usual: OverTimeState['by']): string {
  const parameters = new URLSearchParams(words.map((word) => ['q', word]));
  if (by !== usual) parameters.set('by', by);
  if (isRate) parameters.set('per', '1000');
  return words.length === 0 ? '' : `?${parameters}`;
}
