import type { LanguageInflection } from './language-inflection.ts';

/** An ending of a case, of a possessor, and a particle. */
const endings =
  /^.[eiouy]{0,3}j?[eiou]{0,3}(?:[hn]?n|h[eiou]n|st?|lt?e?|ks|t|ten|den)?(?:[ns]i|n?s|[mn]e)?(?:kin?|kn|ko|p|hn)?$/;
/** What follows a weak consonant: a final vowel alone does not. */
const others =
  /^.(?!$)[eiouy]{0,3}j?[eiou]{0,3}(?:[hn]?n|h[eiou]n|st?|lt?e?|ks|t|ten|den)?(?:[ns]i|n?s|[mn]e)?(?:kin?|kn|ko|p|hn)?$/;

/** Source: Hakulinen and others, Iso suomen kielioppi, on consonant gradation and the stems of nouns. */
export const finnish: LanguageInflection = {
  script: 'Latin',
  changes: [
    // kuollut, kuolleen; olut, oluen; kevät, kevään
    [/[uy]t$/, 'ee'],
    [/t$/, 'e'],
    [/t$/, ''],
    [/nen$/, 's'],
    [/nen$/, 'se'],
    [/(?<=[uy])s$/, 'd'],
    [/(?<=[uy])s$/, 't'],
    [/es$/, 'eh'],
    [/uosi$/, 'uon'],
    [/ksi$/, 'hd'],
    [/si$/, 't'],
    [/si$/, 'd'],
    [/si$/, 'te'],
    // The strong grade: liike, liikkeen; kuningas, kuninkaan.
    [/ng(?=(?:e|[aäei]s|in)$)/, 'nk'],
    [/nn(?=(?:e|[aäei]s|in|er)$)/, 'nt'],
    [/mm(?=(?:e|[aäei]s|in|el)$)/, 'mp'],
    [/ll(?=(?:e|[aäei]s|in)$)/, 'lt'],
    [/rr(?=(?:e|[aäei]s|in)$)/, 'rt'],
    [/d(?=(?:e|[aäei]s|in)$)/, 't'],
    [/v(?=(?:e|[aäei]s|in)$)/, 'p'],
    [/([^kpt])([kpt])(?=(?:e|[aäei]s|in|ar|är)$)/, '$1$2$2'],
    // The weak grade: kaupunki, kaupungin; katu, kadun.
    [/([kpt])\1(?=[aiouyäö]$)/, '$1', others],
    [/nk(?=[aiouyäö]$)/, 'ng', others],
    [/nt(?=[aiouyäö]$)/, 'nn', others],
    [/mp(?=[aiouyäö]$)/, 'mm', others],
    [/lt(?=[aiouyäö]$)/, 'll', others],
    [/rt(?=[aiouyäö]$)/, 'rr', others],
    [/(?<=[aeiouyäöh])t(?=[aiouyäö]$)/, 'd', others],
    [/([uy])k(?=[uy]$)/, '$1v', others],
    [/(?<=[aeiouyäölr])p(?=[aiouyäö]$)/, 'v', others],
    [/ik(?=a$)/, 'j', others],
    [/(?<=[lr])k(?=i$)/, 'j', others],
    [/(?<=[aeiouyäölrh])k(?=[aiouyäö]$)/, '', others],
    // Stems: vesi, veden; nimi, nimen; vastaus, vastauksen; puhelin, puhelimen.
    [/([nlr])si$/, '$1$1e'],
    [/(?<=[lrh])([ae])s$/, 'k$1$1'],
    [/([aäei])s$/, '$1$1'],
    [/[aä]$/, ''],
    [/s$/, 'ks'],
    [/n$/, 'm'],
    [/n$/, 'me'],
    [/i$/, 'e', others],
    // tuli, tulta; tie, teillä; suo, soissa
    [/(?<=[lnr])i$/, ''],
    [/ie$/, 'e'],
    [/uo$/, 'o'],
    [/yö$/, 'ö'],
    [/e$/, 'ee'],
    [/o$/, 'oo'],
  ],
  endings,
  shortEndings:
    'n t a ä et it ta tä ssa ssä sta stä lla llä lta ltä lle na nä ksi tta ttä an än en in on ön un yn ia iä ja jä ien jen iden den ten hin han hän hon hun hyn hön ksi ni si nsa nsä nne mme i ita itä ina inä inä iksi oita oja öjä oiden oissa oilla oista oille ojen öjen issa issä ista istä illa illä ille ilta iltä ksia eista ssani ssäni nsa lleen neen ssaan ssään staan stään ssamme ssämme stamme stämme iin een ihin oihin öihin eihin',
};
