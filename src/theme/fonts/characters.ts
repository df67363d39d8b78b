const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lower = upper.toLowerCase();
const figures = '0123456789';
const marks = ' \u00a0!"%&\'()*+,-./:;?\u2010\u2011–—‘’“”•…·×₹';
const rareMarks = '#<=>@[\\]^_`{|}~$°←→−©';

/** What each of the theme's font files can set. */
export const characters = {
  /** Hindi, Marathi and Nepali as written today; Vedic accents come from the reader's own fonts. */
  devanagari: 'ँंःअआइईउऊऋऍएऐऑओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलळवशषसहऽािीुूृॄॅॉेैोौ्क़ख़ग़ज़ड़ढ़फ़़।॥॰\u200c\u200d\u25cc',
  devanagariFigures: '०१२३४५६७८९ॐ',
  /** What stands between Hindi words. */
  figures: `${figures}${marks}`,
  /** What a Hindi page asks for only where it holds Latin words. */
  letters: `${upper}${lower}`,
  latin: `${figures}${marks}${upper}${lower}${rareMarks}§¶†‡£€½¼¾²³®™«»‹›`,
  latinMore: 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿıŒœ',
  /** Transliterated Indian names, and the letters of Europe's east. */
  latinExtended: 'ĀāĒēĪīŌōŪūṚṛṜṝḶḷṀṁṂṃḤḥṄṅÑñṆṇṬṭḌḍŚśṢṣĹĺĽľŁłĆćČčĎďĐđĘęĚěĄąĞğİŃńŇňŘřŞşŠšŤťŮůŰűŐőŹźŻżŽž',
  urdu: 'ءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہۂۃھیےۓۀةىيكه،؛؟۔٪٫٬؍ؔؓؒؑؐ۰۱۲۳۴۵۶۷۸۹ًٌٍَُِّْٰٖٗ٘ﷺ\u200c\u200d\u200e\u200f',
} as const;
