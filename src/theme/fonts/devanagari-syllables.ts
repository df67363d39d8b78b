/**
 * One syllable for every conjunct and half form of Hindi news, most frequent first. Rarer conjuncts (ङ्ख) are shown with half forms or
 * a visible halant.
 */
const conjuncts = `
में कि की लि स्वा नि री हैं क्या मि दि हि प्र रि हीं हु ल्ली सिं क्र न्हों त्रा ष्ट्र क्ष रू ख्या ज्य एं चि दू
ष्ट्री ल्\u200dली रु प्ता र्ती म्मी दु सिंह खि स्थ्य द्र ग्र व्य त्म क्ति ग्ध स्थि श्य ब्ली क्षि च्चों त्त फ्ता
त्सा ध्य र्दे श्व हिं ठी द्दी श्कि ब्रि श्री ज्ञा न्न किं द्ध हूं फ्री द्वा च्छी द्या ष्य ट्टी श्चि ल्स र्मि
ज़्या क्श चिं र्गों निं फ़्ते म्र स्टि ब्ल्यू णु स्मा र्सि ब्ध र्थि र्ति ष्ठ व्हा र्वि ड्डी ड्यू ट्यू रिं र्टि
फ़्री ख़्त स्टिं श्न क़्त त्ति ज्ज क्ष्य मिं ध्र ट्ठा भ्र दृ झु श्ले छीं र्की ण्य य्य कीं भ्या र्दि थ्रो स्र ह्म
हृ ह्यू ल्ता ह्नि द्म ड़ू ह्वा म्भ व्र घ्न क़ ख़ ग़ ज़ ड़ ढ़ फ़ ह्न ह्व ह्य ह्ल घ्र द्घ ठ्ठ ट्र ड्ढा ह्मा शृ
ट्रू ड्रू र्नां ठ्य ज़्ज़ र्जें
द्भु द्गु प्नि ड्र्यू र्\u200dय
`;

const consonants = [...'कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह'];

/** These vowel signs have different shapes for consonants of different widths, and merge with other signs above the line. */
const aboveTheLine = ['ि', 'िं', 'ी', 'ीं', 'े', 'ें', 'ो', 'ों'];

/** Every syllable whose glyphs the theme's Devanagari font must contain. */
export function devanagariSyllables(): readonly string[] {
  const open = consonants.flatMap((consonant) => [consonant, `र्${consonant}`]);
  return [...conjuncts.trim().split(/\s+/), ...open.flatMap((start) => aboveTheLine.map((sign) => start + sign))];
}

const half = consonants.map((consonant) => `${consonant}्\u200d`);
const frequent = 'र्क प्र क्र ग्र त्र द्र ब्र भ्र श्र ट्र ड्र क्ष ज्ञ त्त द्ध द्य रु रू'.split(' ');

/** Syllables of the font for headlines of other pages. Other conjuncts are shown with half forms. */
export function commonSyllables(): readonly string[] {
  return [...half, ...frequent];
}
