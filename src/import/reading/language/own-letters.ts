/** Languages by letters that the other languages of their script do not have, and how many of 100 letters those are at least. */
const letters: Readonly<Record<'Arabic' | 'Cyrillic' | 'Bengali', readonly (readonly [string, RegExp, number])[]>> = {
  Arabic: [
    ['ps', /[ټډړښځڅڼۍ]/g, 1],
    ['sd', /[ڄڃڻٿڀٻڦ]/g, 1],
    ['ckb', /[ڵڕێۆ]/g, 2],
    ['ug', /[ۇۈۋې]/g, 3],
    ['ur', /[ٹڈڑںے]/g, 1],
  ],
  Cyrillic: [
    ['kk', /[әғқұ]/g, 2],
    ['tt', /[җәһ]/g, 2],
    ['ky', /[ңөү]/g, 2],
    ['mn', /[өү]/g, 2],
    ['tg', /[ҷӣӯҳқғ]/g, 1.5],
    ['mk', /[ѓќѕ]/g, 0.4],
  ],
  Bengali: [
    ['as', /[ৰৱ]/g, 0.7],
    ['bn', /\p{Script=Bengali}/gu, 0],
  ],
};

/** The language of a text with letters that no other language has. */
export function languageByLetters(text: string, script: keyof typeof letters, count: number): string | undefined {
  const lower = script === 'Cyrillic' ? text.toLowerCase() : text;
  return letters[script].find(([, own, share]) => {
    const found = lower.match(own)?.length ?? 0;
    return found > 0 && found * 100 >= count * share;
  })?.[0];
}
