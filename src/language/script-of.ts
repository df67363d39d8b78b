/** A script that the archive's names are written in, with a language whose dictionaries order it. */
export interface Script {
  readonly name: string;
  readonly lang: string;
}

const scripts: readonly (Script & { readonly letter: RegExp })[] = [
  { name: 'Devanagari', lang: 'hi', letter: /\p{Script=Devanagari}/u },
  { name: 'Arabic', lang: 'ur', letter: /\p{Script=Arabic}/u },
  { name: 'Latin', lang: 'en', letter: /\p{Script=Latin}/u },
];

/** The script of a name's first letter; of others than we know, its language is unknown (`und`). */
export function scriptOf(name: string): Script {
  const letter = /\p{L}/u.exec(name)?.[0] ?? '';
  return scripts.find((script) => script.letter.test(letter)) ?? { name: 'other', lang: 'und' };
}
