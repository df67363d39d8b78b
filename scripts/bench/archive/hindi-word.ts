import type { Random } from './random.ts';

// A letter or cluster that is listed twice is drawn twice as often.
const initials = [...'कककककररररननननससससतततमममलललपपपदददवववबबहहहजजयगगशचचखभभडटधथघछफझठ', 'ज़', 'फ़', 'ख़'];
const medials = [...'कककरररररररनननननसससततततमममलललललपपददवववबहजयययगशचखभडटटटधथणणषठ', 'ज़', 'ड़', 'ड़', 'ढ़'];
const initialClusters = 'प्र प्र प्र क्र ग्र ट्र द्र श्र त्र स्त स्थ स्क स्प स्व न्य व्य ध्य क्ष ज्ञ द्व'.split(' ');
const medialClusters = 'न्त न्द म्प म्ब ल्ल च्च त्त द्ध क्य त्य न्य र्म र्म र्त र्त र्व र्क र्थ र्ज ष्ट ष्ण ह्म स्त स्थ त्र क्ष द्य श्व प्त'.split(
  ' ',
);
const vowels = [...'अअअआआइईउउएएओऔऐ'];
const signs = [...Array<string>(6).fill(''), ...'ाााििीेेोोुुूैौ'];
const endings = ['', '', '', '', 'ा', 'ा', 'ी', 'ी', 'े', 'ों', 'िक', 'ीय', 'ियों', 'ाओं'];
const suffixes = ['', '', '', 'ना', 'ता', 'ती', 'कर', 'पन', 'दार', 'वाद'];

/** An invented word that looks Hindi, with vowel signs, conjuncts, nasals and sometimes a nukta. */
export function hindiWord(random: Random, syllables: number): string {
  let word = random.chance(0.14) ? random.pick(vowels) : onset(random, initials, initialClusters, 0.06);
  for (let made = 1; made < syllables; made++) {
    word += sign(random, word) + onset(random, medials, medialClusters, 0.14);
  }
  const isOpen = /[\u0915-\u0939\u093c]$/.test(word);
  return word + random.pick(isOpen ? endings : suffixes);
}

function onset(random: Random, letters: readonly string[], clusters: readonly string[], share: number): string {
  return random.chance(share) ? random.pick(clusters) : random.pick(letters);
}

/** Adds a vowel sign to a consonant. A full vowel gets none; either may become nasal. */
function sign(random: Random, word: string): string {
  const vowel = /[\u0905-\u0914]$/.test(word) ? '' : random.pick(signs);
  return vowel + (random.chance(0.06) ? 'ं' : random.chance(0.015) ? 'ँ' : '');
}
