import { scriptSignOf } from '../../words/script-sign.ts';
import type { SoundCandidate } from './sound-candidates.ts';

const sameSpelling = 0.05;

/**
 * The words that a word in Latin letters may mean: the Hindi words with this English spelling and the words that sound just like it, or
 * else the words of the archive that sound most like the typed one. A name that Hindi has too, such as david, may be a word of a language
 * without such a list: דוד.
 */
export function meantWords(
  loanwords: readonly string[],
  candidates: readonly SoundCandidate[],
): readonly SoundCandidate[] {
  if (loanwords.length === 0) return candidates;
  const others = candidates.filter(
    ({ word, distance }) =>
      (distance <= sameSpelling || scriptSignOf(word).script === 'other') && !loanwords.includes(word),
  );
  return [...loanwords.map((word) => ({ word, distance: 0 })), ...others];
}
