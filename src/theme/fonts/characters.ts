const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lower = upper.toLowerCase();
const figures = '0123456789';
const marks = ' \u00a0!"%&\'()*+,-./:;?\u2010\u2011–—‘’“”•…·×₹';
const rareMarks = '#<=>@[\\]^_`{|}~$°←→−©';

/** Characters of each font file of the theme. */
export const characters = {
  /** Hindi, Marathi and Nepali as written today; Vedic accents come from the reader's own fonts. */
  devanagari: 'ँंःअआइईउऊऋऍएऐऑओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलळवशषसहऽािीुूृॄॅॉेैोौ्क़ख़ग़ज़ड़ढ़फ़़।॥॰\u200c\u200d\u25cc',
  devanagariFigures: '०१२३४५६७८९ॐ',
  /** Digits and punctuation between Hindi words. */
  figures: `${figures}${marks}`,
  /** A Hindi page loads these only if it contains Latin words. */
  letters: `${upper}${lower}`,
  latin: `${figures}${marks}${upper}${lower}${rareMarks}§¶†‡£€½¼¾²³®™«»‹›`,
  latinMore: 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿıŒœ',
  /** Transliterated Indian names, and letters of eastern European languages. */
  latinExtended: 'ĀāĒēĪīŌōŪūṚṛṜṝḶḷṀṁṂṃḤḥṄṅÑñṆṇṬṭḌḍŚśṢṣĹĺĽľŁłĆćČčĎďĐđĘęĚěĄąĞğİŃńŇňŘřŞşŠšŤťŮůŰűŐőŹźŻżŽž',
  urdu: 'ءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہۂۃھیےۓۀةىيكه،؛؟۔٪٫٬؍ؔؓؒؑؐ۰۱۲۳۴۵۶۷۸۹ًٌٍَُِّْٰٖٗ٘ﷺ\u200c\u200d\u200e\u200f',
} as const;
