/** The cost of writing one letter for another, for pairs that writers confuse. An apostrophe is a vowel that a script does not write. */
const changes: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ae: 0.35,
    ai: 0.6,
    ao: 0.4,
    au: 0.3,
    ei: 0.15,
    eo: 0.7,
    eu: 0.7,
    io: 0.8,
    iu: 0.7,
    ou: 0.25,
    iy: 0.1,
    ey: 0.2,
    ck: 0.1,
    cs: 0.2,
    jz: 0.1,
    gj: 0.4,
    sz: 0.3,
    mn: 0.3,
    bv: 0.5,
    fp: 0.3,
    dr: 0.4,
    dt: 0.6,
    uv: 0.3,
    ov: 0.5,
    "a'": 0.05,
    "e'": 0.05,
    "i'": 0.1,
    "o'": 0.15,
    "u'": 0.2,
  }).flatMap(([[a = '', b = ''], cost]) => [[a + b, cost] as const, [b + a, cost] as const]),
);

/** The cost of writing one letter for another. */
export function changeCost(a: string, b: string): number {
  return a === b ? 0 : (changes.get(a + b) ?? 1);
}

/** The cost of a letter that only one of two spellings has. */
const additions: Readonly<Record<string, number>> = {
  a: 0.25,
  e: 0.4,
  i: 0.5,
  o: 0.5,
  u: 0.45,
  h: 0.25,
  y: 0.2,
  v: 0.35,
  n: 0.6,
  g: 0.6,
  "'": 0.15,
};

/** Ends a word. */
export const end = '$';

const strongConsonant = /[bcdfgjklmnprstz]/;

/**
 * The cost of a letter that only one of two spellings has, between its neighbors. English words end in a silent e; the transliteration
 * of a Hindi word does not.
 */
export function additionCost(letter: string, before: string, next: string, isTyped: boolean): number {
  // Doubled letters are optional: meena, mina; dilli, dili.
  if (letter === before) return 0.1;
  if (letter === 'g' && before === 'n') return 0.25;
  // Only the h of an aspirate is often omitted.
  if (letter === 'h' && !strongConsonant.test(before)) return 0.5;
  if (letter === 'e' && next === end) return isTyped ? 0.1 : 0.35;
  // The y between two vowels is often omitted; at the end of a word it is a vowel.
  if (letter === 'y' && next === end) return 0.4;
  const cost = additions[letter] ?? 1;
  return before === '' && letter !== "'" ? cost + 0.4 : cost;
}

interface Spelling {
  readonly from: string;
  readonly to: string;
  readonly cost: number;
}

/** Spellings of one sound in several letters, as people type it and as a transliteration writes it; w, oo, ee and ck are v, u, i and k; $ ends a word. */
const sounds: readonly (readonly [spellings: string, cost: number])[] = [
  // Diphthongs of Hindi: jaisa, jesa; chaudhri, chowdhury, chodhri; lakhnau, lucknow; ganv, gaon.
  [
    'ai e, ai ei, ei e, ay e, ay ai, ey ai, ey e, ey i, ie i, ia iya, iah$ iya$, ah$ a$, ya$ y$, io iyo, ea iya, ua uva',
    0.1,
  ],
  ['au o, au ov, au av, aun anv, aon anv, oa ova, oe oya, ae ay, ae ai, eo io, oi oy, oe oi, ou u', 0.1],
  ['ou o, av o, ov o, ue ve, ui vi', 0.15],
  // English vowels: share, air; mine, light, type; meat; water, doctor, people, signal.
  ['air eyar, are eyar, ear eyar, aire eyar, ear iyar, eer iyar, ire ayar, uare vayar, igh ai', 0.05],
  ['y ai, ure yor', 0.1],
  ['ase$ es$, ate$ et$, ake$ ek$, ame$ em$, ane$ en$, ape$ ep$, ade$ ed$, age$ ej$, ale$ el$, ave$ ev$, aze$ ej$', 0.1],
  ['ea i, ea e, er ar, or ar, ur ar, ir ar, le al, el al, al el, tre tar, oar or, ar or, a ai', 0.15],
  ['i ai, u yu, o au, oa o, a au', 0.2],
  // English and Portuguese consonants: nation, judge, picture, knight, match.
  [
    'tion shan, sion shan, cian shan, tial shal, cial shal, tch ch, dge j, dg j, ture char, kn n, gn gy, jn gy, s sh',
    0.1,
  ],
  ['ch k, ch sh, s ks, sc s, c ch', 0.3],
  // Aspirates and other pairs of letters that are one letter in Hindi.
  [
    'kru kri, gru gri, tru tri, dru dri, pru pri, mru mri, lh ll, chh ksh, chch ch, chchh chh, chchh ch, ks ksh, ngh nh, mh nh, gh g, riy ry, rh d, rh dh, r dh',
    0.15,
  ],
];

/** The greatest number of letters of a spelling. */
export const longestSpelling = 5;

/** Spellings of one sound, by the last letters of both. */
export const spellings: ReadonlyMap<string, readonly Spelling[]> = Map.groupBy(
  sounds.flatMap(([pairs, cost]) =>
    pairs.split(', ').flatMap((pair): readonly Spelling[] => {
      const [from = '', to = ''] = pair.split(' ');
      return [
        { from, to, cost },
        { from: to, to: from, cost },
      ];
    }),
  ),
  ({ from, to }) => from.slice(-1) + to.slice(-1),
);
