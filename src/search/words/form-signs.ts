/**
 * The signs at the end of a form: the vowel signs of Thaana. They are marks, so Pagefind finds words without them; they take two bytes in
 * UTF-8, and no normal form reorders them.
 */
export const formSigns = '\u07a6\u07a7\u07a8\u07a9\u07aa\u07ab\u07ac\u07ad\u07ae\u07af\u07b0';
