import type { LanguageInflection } from './language-inflection.ts';

const endings =
  'lar ler ı i u ü yı yi yu yü a e ya ye da de ta te dan den tan ten ın in un ün nın nin nun nün la le yla yle ım im um üm m sı si su sü n k na ne nı ni nu nü nda nde lı li lu lü sız siz suz süz lık lik luk lük ca ce cı ci cu cü ki lara lere ları leri ında inde unda ünde ını ini unu ünü ına ine una üne ıyla iyle uyla üyle ıma ime uma üme ların lerin larda lerde larla lerle larım lerim larını lerini sını sini sunu sünü sına sine suna süne ımın imin umun ümün dayız daki deki taki teki';

/** Source: Göksel and Kerslake, Turkish: A Comprehensive Grammar, on the alternation of consonants and vowels. */
export const turkish: LanguageInflection = {
  script: 'Latin',
  changes: [
    // şehir, şehri
    [/^([^aeıioöuü]*[aeıioöuü][^aeıioöuü])[ıiuü](?=[^aeıioöuü]$)/, '$1'],
    [/nk$/, 'ng'],
    [/([bcdhklmnprstz])$/, '$1$1'],
    [/k$/, 'ğ'],
    [/p$/, 'b'],
    [/t$/, 'd'],
    // The fold reads c before i as s.
    [/ç$/, 'c'],
    [/ç$/, 's'],
  ],
  endings:
    /^.(?:le?r)?(?:[iu]?[mn](?:ij)?|s?[iu])?(?:[yn]?[eiu]|n?[dt]e?n?|[yn]?[iu]n|i?le?)?(?:k(?:i|ler|l).*|lik?.*|sij.*)?$/,
  shortEndings: [...endings.split(' '), ...endings.split(' ').map((ending) => `'${ending}`)].join(' '),
};
