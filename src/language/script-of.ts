/** A script, with the language whose dictionaries give its order. */
export interface Script {
  readonly name: string;
  readonly lang: string;
}

const scripts: readonly (Script & { readonly letter: RegExp })[] = [
  { name: 'Devanagari', lang: 'hi', letter: /\p{Script=Devanagari}/u },
  { name: 'Arabic', lang: 'ur', letter: /\p{Script=Arabic}/u },
  { name: 'Latin', lang: 'en', letter: /\p{Script=Latin}/u },
];

/** The script of a name's first letter. The language of other scripts is `und` (undetermined). */
export function scriptOf(name: string): Script {
  const letter = /\p{L}/u.exec(name)?.[0] ?? '';
  return scripts.find((script) => script.letter.test(letter)) ?? { name: 'other', lang: 'und' };
}
