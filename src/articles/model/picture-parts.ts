/** The fields of a picture, each with its description. */
export const pictureParts = {
  src: 'The picture file, relative to the article file.',
  alt: 'A description of the picture for people who cannot see it; "" if the picture is only decoration.',
  caption: 'The text below the picture.',
  credit: 'The photographer or artist.',
} as const;

/** The fields of a scanned page of a newspaper, each with its description. */
export const scanParts = {
  src: 'The picture file of the page, relative to the article file.',
  page: 'The page or pages of the newspaper that the picture shows.',
  text: 'The file with the recognised text of the page: hOCR, ALTO XML or plain text. Its words are found in the search.',
} as const;
