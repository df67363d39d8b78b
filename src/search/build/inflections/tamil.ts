import type { LanguageInflection } from './language-inflection.ts';
import { southernEndings } from './southern-endings.ts';

/** The fold finds doubled consonants: வீடு, வீட்டில். Source: Lehmann, A Grammar of Modern Tamil, on oblique stems. */
export const tamil: LanguageInflection = {
  script: 'Tamil',
  changes: [
    [/ம்$/, 'த்த்'],
    [/ம்$/, 'ங்'],
    [/(?<=\P{M}\p{M}*\P{M}\p{M}*[க-ஹ])ம்$/u, '்'],
    [/டு$/, 'ட்டு'],
    [/று$/, 'ற்று'],
    [/ல்$/, 'ற்'],
    [/ள்$/, 'ட்'],
    [/ய்$/, 'யி'],
    // மாடு has no மாடை.
    [/(?<!(?<!்)[டற])ு$/, ''],
    [/^(\P{M}\p{M}?)([லனணளம])்$/u, '$1$2்$2்'],
  ],
  endings: southernEndings,
  shortEndings: 'ை ால் ின் ில் ுக்கு ோடு ாக ான ும் ே கள் களை களே க்கு க்கள் யை யின் யில் யும் யால் வை வின் வில் வும் ாய் ினை து ு கு க்கும்',
};
