const hindi =
  'है हैं हूँ हूं हो था थे थी थीं का के की को में से पर ने और या कि यह ये वह वे इस इन भी ही तो जो कर करने किया गया गई गए लिए एक द्वारा साथ';
const romanHindi =
  'hai hain tha the thi ka ke ki ko mein me main se par ne aur ya yah yeh vah woh bhi hi jo kar liye ek';
const english = 'a an the of in on at to for and or is are was were be by with from as it its that this';

/** Words of nearly every article. A query that has other words drops them. */
export const stopWords: ReadonlySet<string> = new Set(`${hindi} ${romanHindi} ${english}`.split(' '));
