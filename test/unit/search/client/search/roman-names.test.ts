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

const greek = `athina Αθήνα, thessaloniki Θεσσαλονίκη, mitsotakis Μητσοτάκης, ellada Ελλάδα, irakleio Ηράκλειο, larisa Λάρισα, chania Χανιά,
hania Χανιά, kriti Κρήτη, evia Εύβοια, pireas Πειραιάς, tsipras Τσίπρας, papandreou Παπανδρέου, venizelos Βενιζέλος, androulakis Ανδρουλάκης,
bakogianni Μπακογιάννη, dendias Δένδιας, kathimerini Καθημερινή, avgi Αυγή, vouli Βουλή, syntagma Σύνταγμα, olympiakos Ολυμπιακός,
panathinaikos Παναθηναϊκός, kyvernisi κυβέρνηση, prothypourgos πρωθυπουργός, ekloges εκλογές, evropi Ευρώπη, giorgos Γιώργος, yorgos Γιώργος,
konstantinos Κωνσταντίνος, angelopoulos Αγγελόπουλος, hatzidakis Χατζιδάκις, kypros Κύπρος, lefkosia Λευκωσία, tourkia Τουρκία, ankara Άγκυρα`;

const arabic = `qahira القاهرة, riyadh الرياض, dimashq دمشق, baghdad بغداد, beirut بيروت, filistin فلسطين, ghazza غزة, sisi السيسي, hamas حماس,
libya ليبيا, khartoum الخرطوم, iskandariya الإسكندرية, hukuma الحكومة, rais للرئيس, jazeera الجزيرة, maghrib والمغرب, al-qahira القاهرة, al maghrib والمغرب`;

/** A text in each of ten languages. The articles of names repeat none of their words. */
const others = {
  he: 'הודעה על שינוי במזג האוויר ועל עומס בכבישים',
  el: 'Ανακοίνωση για την αλλαγή του καιρού και την κίνηση στους δρόμους',
  ar: 'إعلان عن تغير الطقس وازدحام الطرق',
  ru: 'Сообщение о перемене погоды и пробках на дорогах',
  hi: 'मौसम में बदलाव और सड़कों पर भीड़ की सूचना',
  en: 'A notice about a change of the weather and busy roads to Jerusalem',
  fr: 'Un avis sur un changement de temps et des routes chargées',
  th: 'ประกาศเรื่องอากาศเปลี่ยนแปลงและรถติด',
  hy: 'Հայտարարություն եղանակի փոփոխության և ծանրաբեռնված ճանապարհների մասին',
  ka: 'განცხადება ამინდის ცვლილებისა და გადატვირთული გზების შესახებ',
};

const lists = Object.entries({ he: hebrew, el: greek, ar: arabic }).map(([lang, list]) => {
  const pairs = list.matchAll(/([a-z -]+) (\P{ASCII}[^,]*)/gu);
  return { lang, names: [...pairs].map(([, typed = '', word = '']) => ({ typed: typed.trim(), word })) };
});
const words = [...new Set(lists.flatMap(({ names }) => names.map(({ word }) => word)))];
const folder = mkdtempSync(join(tmpdir(), 'roman-names-'));
let table: SearchTable;

beforeAll(async () => {
  const records = [
    ...words.map((word, index) => record(`name-${index}`, { title: '1', text: word })),
    ...Object.entries(others).map(([lang, text]) => record(lang, { title: '2', lang, text })),
  ];
  table = await buildIndex(records, folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(lists)('names in Latin letters find those of other scripts, and little else: $lang', async ({ names }) => {
  let [right, found] = [0, 0];
  const missing: string[] = [];
  for (const { typed, word } of names) {
    const articles = await searchedNames(typed, table, folder);
    if (articles.includes(`name-${words.indexOf(word)}`)) right += 1;
    else missing.push(typed);
    found += articles.length;
  }
  expect(right / names.length, missing.join(', ')).toBeGreaterThan(0.9);
  expect(right / found).toBeGreaterThan(0.9);
});

test('a name that the archive also has in Latin letters finds that of another script', async () => {
  expect((await searchedNames('jerusalem', table, folder)).toSorted()).toEqual(['en', 'name-0']);
});
