import type { LanguageInflection } from './language-inflection.ts';

const adjective = /^.(?:[ыио]и|[аыое]|[ое]го|[ое]му|[ыиое]м|ая|яя|ую|юю|[оеыи]е|[ыи]х|[ыи]ми)?$/;

/** Source: Wade, A Comprehensive Russian Grammar, on declensions and fleeting vowels. In endings, an й is an и without its mark. */
export const russian: LanguageInflection = {
  script: 'Cyrillic',
  changes: [
    // отец, отца; лев, льва; новый, нового; статья, статей; Москва, Москве; девушка, девушек
    [/(?<=[^аеёиоуыэюя])[оеё](?=[йкцнлртв]ь?$)/, ''],
    [/(?<=л)[её](?=[^аеёиоуыэюя]$)/, 'ь'],
    [/(?:[ыио]й|[ая]я|[оеыи]е)$/, '', adjective],
    [/ья$/, '', /^.еи$/],
    [/[аеийоыья]$/, ''],
    [/к$/, 'ок', /^.$/],
    [/к$/, 'ек', /^.$/],
    [/(?<=[^аеёиоуыэюя])н$/, 'ен', /^.$/],
  ],
  endings:
    /^.(?:[аеиоуыьюя]|о[виюм]|[её][виюм]|ь[юеия]|ье[мв]|ья[мх]|ьями|[аяы]м|[аяи]ми|[ая]х|и[еиюя]|ием|иям|иями|иях)?$/,
  isStrict: true,
};
