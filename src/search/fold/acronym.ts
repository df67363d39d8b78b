// English letters as Hindi writes their names. w is first because its name contains other names.
const names: readonly (readonly [letter: string, name: RegExp])[] = [
  ['w', /डब्ल्यू|डब्लू/y],
  ['x', /एक्स/y],
  ['q', /क्यू/y],
  ['h', /एच/y],
  ['f', /एफ/y],
  ['l', /एल/y],
  ['m', /एम/y],
  ['n', /एन/y],
  ['s', /एस/y],
  ['i', /आई|आइ/y],
  ['y', /वाई|वाय/y],
  ['z', /ज\u093c?ेड|जैड/y],
  ['r', /आर/y],
  ['o', /ओ/y],
  ['u', /यू/y],
  ['b', /बी/y],
  ['c', /सी/y],
  ['d', /डी/y],
  ['g', /जी/y],
  ['j', /जे/y],
  ['k', /के/y],
  ['p', /पी/y],
  ['t', /टी/y],
  ['v', /वी/y],
  ['a', /ए/y],
  ['e', /ई/y],
];

/** The names of English letters in Hindi, as a pattern. */
export const letterNames = names.map(([, { source }]) => source).join('|');

/** The English letters whose names form a Hindi word: `केसीएनए` => `kcna`. Undefined for all other words and for a single letter. */
export function acronym(word: string): string | undefined {
  const text = word.normalize('NFD').replace(/[\u093c\u200b-\u200d]/g, '');
  let letters = '';
  let index = 0;
  while (index < text.length) {
    const letter = names.find(([, name]) => matchesAt(name, text, index));
    if (!letter) return undefined;
    letters += letter[0];
    index = letter[1].lastIndex;
  }
  return letters.length > 1 ? letters : undefined;
}

function matchesAt(name: RegExp, word: string, index: number): boolean {
  name.lastIndex = index;
  return name.test(word);
}
