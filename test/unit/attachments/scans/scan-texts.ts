/** A page of 1000 × 2000 pixels as ALTO XML. */
export function alto(content: string, page = 'WIDTH="1000" HEIGHT="2000"'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Description><MeasurementUnit>pixel</MeasurementUnit></Description>
<Layout><Page ${page}><PrintSpace>${content}</PrintSpace></Page></Layout></alto>`;
}

/** A line of words: `river 45 20 50 8`, with left, top, width and height. */
export function altoLine(...words: readonly string[]): string {
  const strings = words.map((word) => {
    const [text, left, top, width, height] = word.split(' ');
    return `<String CONTENT="${text}" HPOS="${left}" VPOS="${top}" WIDTH="${width}" HEIGHT="${height}"/>`;
  });
  return `<TextLine>${strings.join('<SP/>')}</TextLine>`;
}

/** A page of 1000 × 2000 pixels as hOCR. */
export function hocr(content: string): string {
  return `<!DOCTYPE html>\n<html><head><title>Page</title></head><body><div class='ocr_page' title='image "page.png"; bbox 0 0 1000 2000; ppageno 0'>${content}</div></body></html>`;
}
