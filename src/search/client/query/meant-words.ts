import { editDistance } from '../../words/edit-distance.ts';
import { soundDistance } from '../../words/sound-distance.ts';
import { romanOf, type SoundCandidate } from './sound-candidates.ts';

/** An English word is pronounced otherwise than it is spelled, but no word that it spells well is much nearer: salman is no सामान. */
const farther = 0.5;
/** A candidate this near is what the reader typed, whatever the dictionary says. */
const close = 0.2;
const sameSpelling = 0.05;
/** Other spellings of a long loanword differ in one letter: वॉशिंगटन, वाशिंगटन. */
const longWord = 6;

/**
 * The words that a word in Latin letters may mean: the Hindi word with this English spelling and the words that sound like it, or else
 * the words of the archive that sound most like the typed one.
 */
export function meantWords(
  typed: string,
  loanword: string | undefined,
  candidates: readonly SoundCandidate[],
): readonly SoundCandidate[] {
  if (loanword === undefined) return candidates;
  const spoken = romanOf(loanword);
  const nearest = Math.min(...candidates.map(({ distance }) => distance));
  const isOtherWord = nearest <= close && soundDistance(typed, spoken, nearest + farther) > nearest + farther;
  if (isOtherWord) return candidates;
  const others = candidates.filter(
    ({ word, distance }) =>
      word !== loanword &&
      (distance <= sameSpelling || (spoken.length >= longWord && editDistance(romanOf(word), spoken, 1) !== undefined)),
  );
  return [{ word: loanword, distance: 0 }, ...others];
}
