/** How people write the sounds of a script, likeliest first. Spaces separate the spellings. */
export type SoundSpellings = Readonly<Record<string, string>>;

/** The spellings of a word, given as its sounds, one character each. Each spelling is a list of those of the sounds. The likeliest is first. */
export function expandSounds(word: string, sounds: SoundSpellings, most: number): readonly (readonly string[])[] {
  let spellings: readonly (readonly string[])[] = [[]];
  for (const sound of word) {
    const written = (sounds[sound] ?? '').split(' ');
    spellings = written.flatMap((each) => spellings.map((before) => [...before, each])).slice(0, most);
  }
  return spellings;
}
