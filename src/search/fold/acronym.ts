// English letters as Hindi writes their names, w first, for its name has others inside.
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

/** The English letters whose names make up a Hindi word, two at least: `केसीएनए` => `kcna`; nothing for any other word. */
export function acronym(word: string): string | undefined {
  const spelt = word.normalize('NFD').replace(/[\u200b-\u200d]/g, '');
  let letters = '';
  let place = 0;
  while (place < spelt.length) {
    const found = names.find(([, name]) => matchesAt(name, spelt, place));
    if (!found) return undefined;
    letters += found[0];
    place = found[1].lastIndex;
  }
  return letters.length > 1 ? letters : undefined;
}

function matchesAt(name: RegExp, word: string, place: number): boolean {
  name.lastIndex = place;
  return name.test(word);
}
