const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lower = upper.toLowerCase();
const figures = '0123456789';
const spaces = ' \u00a0';
const marks = `${spaces}!"%&'()*+,-./:;?–—‘’“”•…·×`;
const rareMarks = '#<=>@[\\]^_`{|}~$°−©§¶£€®™«»‹›';
const smallFigures = '½¼¾²³';
/** Characters that join letters or keep them apart, and the circle below which a sign without a letter is shown. */
const joiners = '\u200c\u200d';
const circle = '\u25cc';

/** The letters of Hindi as written today. */
const hindi = 'ँंःअआइईउऊएऐऑओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलळवशषसहऽािीुूृॉेैोौ्क़ख़ग़ज़ड़ढ़फ़़।॥';

/** Characters of each font file of the theme. */
export const characters = {
  /** Hindi, Marathi and Nepali as written today, and the spaces between. */
  devanagari: `${spaces}${hindi}ऋऍॄॅ॰₹${range(0x958, 0x95f)}${joiners}${circle}`,
  devanagariLite: `${hindi}ऋ${joiners}${circle}`,
  devanagariFigures: '०१२३४५६७८९ॐ',
  /** The whole block, and the signs of Vedic texts. */
  devanagariRare: `${range(0x900, 0x97f)}${range(0x1cd0, 0x1cf6)}\u1cf8\u1cf9${range(0xa8e0, 0xa8ff)}${joiners}${circle}`,
  /** Digits and punctuation between Hindi words. */
  figures: `${figures}${marks}`,
  /** Latin words of a Hindi or Urdu page. */
  letters: `${upper}${lower}`,
  /** Other marks between Hindi words. */
  signs: rareMarks,
  latin: `${figures}${marks}${upper}${lower}${rareMarks}${smallFigures}`,
  latinMore: `${smallFigures}¡¢¥¿ʻʼ′″ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿıŒœ`,
  latinSigns: '₹†',
  /** Transliterated Indian names, and letters of eastern European languages. */
  latinExtended: 'ĀāĒēĪīŌōŪūṚṛṜṝḶḷṂṃḤḥṄṅṆṇṬṭḌḍŚśṢṣĹĺĽľŁłĆćČčĎďĐđĘęĚěĄąĞğİŃńŇňŘřŞşŠšŤťŮůŰűŐőŹźŻżŽž',
  urdu: `ءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہۂۃھیےۓۀةىيكه،؛؟۔٪٫٬؍ؔؓؒؑؐ۰۱۲۳۴۵۶۷۸۹ًٌٍَُِّْٰٖٗ٘${joiners}\u200e`,
  /** The whole block: Arabic, Persian, Sindhi, Kashmiri, Pashto. */
  arabicRare: `${range(0x600, 0x6ff)}ﷺ${joiners}\u200e`,
} as const;

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}
