import { SaxesParser } from 'saxes';
import { PageBuilder } from './page-builder.ts';
import { type Box, type ScanPage, ScanTextError } from './scan-page.ts';

type Attributes = Readonly<Record<string, string>>;

/** Reads the text of a page in ALTO XML, versions 1 to 4 (loc.gov/standards/alto). Throws a `ScanTextError`. */
export function parseAlto(xml: string): ScanPage {
  const builder = new PageBuilder();
  const parser = new SaxesParser({ xmlns: false, position: true });
  let unit = '';
  let isUnit = false;
  let pages = 0;
  let size: ScanPage['size'];
  parser.on('error', (error) => {
    const reason = error.message.replace(/^(?:[^:]*:)?\d+:\d+: /, '').replace(/\.$/, '');
    throw new ScanTextError(`is broken XML (${reason})`, 'export it again', parser.line);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name);
    isUnit = local === 'MeasurementUnit';
    if (local === 'Page') {
      pages += 1;
      if (pages > 1) throw manyPages(parser.line);
      size = sizeOf(attributes);
    }
    addElement(builder, local, attributes);
  });
  parser.on('closetag', () => {
    isUnit = false;
  });
  parser.on('text', (text) => {
    if (isUnit) unit += text;
  });
  parser.write(xml).close();
  const isInPixels = unit.trim() === '' || unit.trim().toLowerCase() === 'pixel';
  return builder.page({ ...(size ? { size } : {}), isInPixels });
}

function addElement(builder: PageBuilder, name: string, attributes: Attributes): void {
  if (name === 'TextBlock') builder.block();
  else if (name === 'TextLine') builder.line();
  else if (name === 'HYP') builder.parted();
  else if (name === 'String') addString(builder, attributes);
}

/** A word that is parted at the end of a line stands whole in both of its parts. */
function addString(builder: PageBuilder, attributes: Attributes): void {
  const { CONTENT = '', SUBS_TYPE: part, SUBS_CONTENT: whole = '' } = attributes;
  const box = boxOf(attributes);
  if (whole === '' || part === undefined || /^abbreviation$/i.test(part)) builder.words(CONTENT, box);
  else if (part === 'HypPart1') builder.words(whole, box);
  else if (!builder.place(box)) builder.words(CONTENT, box);
}

function boxOf({ HPOS, VPOS, WIDTH, HEIGHT }: Attributes): Box | undefined {
  const box = [HPOS, VPOS, WIDTH, HEIGHT].map((written) => Number.parseFloat(written ?? ''));
  return box.every(Number.isFinite) ? (box as unknown as Box) : undefined;
}

function sizeOf({ WIDTH, HEIGHT }: Attributes): ScanPage['size'] {
  const [width, height] = [Number.parseFloat(WIDTH ?? ''), Number.parseFloat(HEIGHT ?? '')];
  return width > 0 && height > 0 && Number.isFinite(width * height) ? { width, height } : undefined;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The error about a text of several pages. */
export function manyPages(line: number): ScanTextError {
  return new ScanTextError('has the text of several pages', 'export each page to a file of its own', line);
}
