import type { LanguageInflection } from './language-inflection.ts';

/** Source: Rounds, Hungarian: An Essential Grammar, on the stems of nouns. */
export const hungarian: LanguageInflection = {
  script: 'Latin',
  changes: [
    // kéz, kezek
    [/á(?=[^aeiouáéíóöőúüű]+$)/, 'a'],
    [/é(?=[^aeiouáéíóöőúüű]+$)/, 'e'],
    [/í(?=[^aeiouáéíóöőúüű]+$)/, 'i'],
    [/ú(?=[^aeiouáéíóöőúüű]+$)/, 'u'],
    // bokor, bokrok; történelem, történelmi; teher, terhet.
    [/(?<=[aeiouáéíóöőúüű][^aeiouáéíóöőúüű]{1,2})[aeoö](?=(?:[lmrnkgz]|[nl]y)$)/, ''],
    [/(?<=e)h(er)$/, 'rh'],
    [/^([^aeiouáéíóöőúüű]+)ó$/, '$1av'],
    [/^([^aeiouáéíóöőúüű]+)ó$/, '$1ov'],
    [/^([^aeiouáéíóöőúüű]+)ő$/, '$1öv'],
    [/(?<=[űé])$/, 'v'],
    [/u$/, 'v'],
    [/ő$/, 'ej'],
    // bíró, bírák; szülő, szülei; fiú, fiam
    [/ó$/, 'á'],
    [/ő$/, 'e'],
    [/ú$/, 'a'],
    // háború, háborúval; ház, házzal; tavasz, tavasszal
    [/([^aeiouáéíóöőúüű])$/, '$1$1'],
    [/([cglnstz])([syz])$/, '$1$1$2'],
    [/[ae]$/, ''],
    [/a$/, 'á'],
    [/e$/, 'é'],
    // The fold writes m before b as n.
    [/m$/, 'mb'],
  ],
  endings:
    /^.(?![dm]e|ke(?!nt))[eiou]?j?[eiou]{0,2}(?:[kmd]|nk|t[eo]k)?[eiou]{0,2}(?:t|k|b[eo]?n?l?|r[eo]?l?|n(?:[eo]?[lk])?|hoj|hej|to?l|v?e?l|e?rt|ig|kent)?$/,
  shortEndings:
    't at et ot öt k ak ek ok ök ban ben ba be ból ből n on en ön ra re ról ről nál nél hoz hez höz tól től nak nek val vel ért ig ként i a e ja je m am em om öm d ad ed od öd unk ünk uk ük juk jük ai ei jai jei án én át ét ák ék ája éje al el ett ott ött akat eket okat öket aknak eknek ában ében ának ének ával ével ára ére ról ából éből án én jában jében jának jének jával jével ukat üket unkat ünket akban ekben okban ökben akkal ekkel okkal ökkel akra ekre okra ökre aik eik jaik jeik aim eim jaim jeim ain ein ai ei',
};
