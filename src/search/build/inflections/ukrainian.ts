import type { LanguageInflection } from './language-inflection.ts';

/** Source: Pugh and Press, Ukrainian: A Comprehensive Grammar, on declensions and alternations. Letters are without marks. */
export const ukrainian: LanguageInflection = {
  script: 'Cyrillic',
  changes: [
    // Київ, Києва; Львів, Львова; ніч, ночі; отець, отця; новий, нового; рука, руці
    [/їв$/, 'єв'],
    [/і(?=[^аеєиіїоуюя]ь?$)/, 'о'],
    [/і(?=[^аеєиіїоуюя]ь?$)/, 'е'],
    [/(?<=[^аеєиіїоуюя])[ое](?=[кцнлр]ь?$)/, ''],
    [/(?:ий|ій)$/, ''],
    [/[аеиійоья]$/, ''],
    [/г$/, 'з'],
    [/к$/, 'ц'],
    [/х$/, 'с'],
    [/к$/, 'ок', /^.$/],
  ],
  endings:
    /^.(?:[аеиіоуьюяє]|о[віюм]|о[юі]|[еє][віюмі]|[еє]ю|[еє]ві|ові|[аяиі]ми?|[аяиі]х|і[іеяюв]|ння?|иі|ії|ого|ому|ьо(?:го|му)|[іє]ям?и?|[іє]ях)?$/,
  isStrict: true,
};
