import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchTable } from '../../../../../src/search/format/search-table.ts';
import { buildIndex } from '../../build-index.ts';
import { record } from '../../record.ts';
import { searchedNames } from '../../searched-names.ts';

const hebrew = `yerushalayim ירושלים, jerusalem ירושלים, tel aviv תל אביב, netanyahu נתניהו, shalom שלום, knesset הכנסת, israel ישראל,
haaretz הארץ, haifa חיפה, beer sheva באר שבע, ashdod אשדוד, ashkelon אשקלון, herzliya הרצליה, petah tikva פתח תקווה, rishon ראשון, holon חולון,
tzfat צפת, kfar saba כפר סבא, gantz גנץ, bennett בנט, olmert אולמרט, liberman ליברמן, likud הליכוד, meretz מרצ, maariv מעריב, ahronot אחרונות,
shabbat שבת, kibbutz קיבוץ, pesach פסח, sukkot סוכות, torah תורה, galil הגליל, negev הנגב, hevron חברון, dizengoff דיזנגוף, rothschild רוטשילד,
ben gurion בן גוריון, golda meir גולדה מאיר, technion הטכניון, mishpacha משפחה, milhama מלחמה, bechirot בחירות, histadrut ההסתדרות, avraham אברהם,
eilat אילת, yaakov יעקב, rabin רבין, peres פרס, levi לוי, lapid לפיד, nazareth נצרת, yair יאיר,
yitzhak יצחק, moshe משה, david דוד, joseph יוסף, rivka רבקה, cohen כהן, mizrahi מזרחי, goldstein גולדשטיין, yehuda יהודה, memshala לממשלה`;

/** A text in each of ten languages. The articles of names repeat none of their words. */
const others = {
  he: 'הודעה על שינוי במזג האוויר ועל עומס בכבישים',
  el: 'Ανακοίνωση για την αλλαγή του καιρού και την κίνηση στους δρόμους',
  ar: 'إعلان عن تغير الطقس وازدحام الطرق',
  ru: 'Сообщение о перемене погоды и пробках на дорогах',
  hi: 'मौसम में बदलाव और सड़कों पर भीड़ की सूचना',
  en: 'A notice about a change of the weather and busy roads',
  fr: 'Un avis sur un changement de temps et des routes chargées',
  th: 'ประกาศเรื่องอากาศเปลี่ยนแปลงและรถติด',
  hy: 'Հայտարարություն եղանակի փոփոխության և ծանրաբեռնված ճանապարհների մասին',
  ka: 'განცხადება ამინდის ცვლილებისა და გადატვირთული გზების შესახებ',
};

const names = [...hebrew.matchAll(/([a-z ]+) (\P{ASCII}[^,]*)/gu)].map(([, typed = '', word = '']) => {
  return { typed: typed.trim(), word };
});
const folder = mkdtempSync(join(tmpdir(), 'roman-names-'));
let table: SearchTable;

beforeAll(async () => {
  const words = [...new Set(names.map(({ word }) => word))];
  const records = [
    ...words.map((word) => record(`name-${words.indexOf(word)}`, { title: '1', lang: 'he', text: word })),
    ...Object.entries(others).map(([lang, text]) => record(lang, { title: '2', lang, text })),
  ].map((each) => ({ ...each, text: `${each.text}.` }));
  table = await buildIndex(records, folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('names in Latin letters find those of a script without vowels, and little else', async () => {
  const words = [...new Set(names.map(({ word }) => word))];
  let [right, found] = [0, 0];
  const missing: string[] = [];
  for (const { typed, word } of names) {
    const articles = await searchedNames(typed, table, folder);
    const isFound = articles.includes(`name-${words.indexOf(word)}`);
    if (isFound) right += 1;
    else missing.push(typed);
    found += articles.length;
  }
  expect(right / names.length, missing.join(', ')).toBeGreaterThan(0.9);
  expect(right / found).toBeGreaterThan(0.9);
});
