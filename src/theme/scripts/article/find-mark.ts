/** How the fragment of an article's address begins that names the words to mark: `#find=…`. */
export const findMark = '#find=';
