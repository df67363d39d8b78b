import { Parser } from 'htmlparser2';
import { PageBuilder } from './page-builder.ts';
import { manyPages } from './parse-alto.ts';
import { type Box, type ScanPage, ScanTextError } from './scan-page.ts';

/** What an element is, by its class in hOCR. */
type Kind = 'page' | 'block' | 'line' | 'word' | 'none' | 'other';

interface OpenElement {
  readonly kind: Kind;
  readonly box: Box | undefined;
  text: string;
}

const kinds: Readonly<Record<string, Kind>> = {
  ...{ ocr_page: 'page', ocr_par: 'block', ocr_carea: 'block', ocrx_block: 'block' },
  ...{ ocr_line: 'line', ocrx_line: 'line', ocr_header: 'line', ocr_footer: 'line', ocr_caption: 'line' },
  ...{ ocr_textfloat: 'line', ocrx_word: 'word', ocr_word: 'word' },
};
const unread = new Set(['head', 'script', 'style', 'template']);
const number = String.raw`(-?\d+(?:\.\d+)?)`;
const boundingBox = new RegExp(String.raw`(?:^|;)\s*bbox\s+${[number, number, number, number].join(String.raw`\s+`)}`);

/** Reads the text of a page in hOCR (kba.github.io/hocr-spec). Throws a `ScanTextError`. */
export function parseHocr(html: string): ScanPage {
  if (/<html[\s>]/i.test(html) && !/<\/html\s*>/i.test(html))
    throw new ScanTextError('ends before </html>, so a part is missing', 'export it again', html.split('\n').length);
  const builder = new PageBuilder();
  const open: OpenElement[] = [];
  const pages: OpenElement[] = [];
  const parser = new Parser({
    onopentag(name, { class: classes = '', title = '' }) {
      const kind = unread.has(name) ? 'none' : kindOf(classes);
      const element = { kind, box: boxOf(title), text: '' };
      open.push(element);
      if (kind === 'page' && pages.push(element) > 1) throw manyPages(lineAt(html, parser.startIndex));
      if (kind === 'block' || kind === 'page') builder.block();
      if (kind === 'line') builder.line();
    },
    ontext(text) {
      const element = open.findLast(({ kind }) => kind !== 'other');
      if (element) element.text += text;
    },
    onclosetag() {
      const element = open.pop();
      if (!element || element.kind === 'none' || element.kind === 'other') return;
      const { kind, box, text } = element;
      builder.words(text, kind === 'word' || kind === 'line' ? box : undefined);
    },
  });
  parser.end(html);
  const [, , width = 0, height = 0] = pages[0]?.box ?? [];
  return builder.page({ ...(width > 0 && height > 0 ? { size: { width, height } } : {}), isInPixels: true });
}

/** Whether a text is hOCR: it has an element with one of its classes. */
export function isHocr(html: string): boolean {
  return /\bclass\s*=\s*["'][^"'<>]*\bocrx?_[a-z]+/.test(html);
}

function kindOf(classes: string): Kind {
  return (
    classes
      .split(/\s+/)
      .map((name) => kinds[name])
      .find((kind) => kind !== undefined) ?? 'other'
  );
}

// `bbox 10 20 110 60; x_wconf 93`
function boxOf(title: string): Box | undefined {
  const [, left, top, right, bottom] = (boundingBox.exec(title) ?? []).map(Number);
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return undefined;
  return [left, top, right - left, bottom - top];
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
