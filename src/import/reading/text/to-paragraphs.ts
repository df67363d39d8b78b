import type { MeasuredLine } from './measure.ts';
import type { Paragraph } from './page.ts';

/** Converts lines to paragraphs, sub-headings and list items. `firstRest` is the first line without its dateline. */
export function toParagraphs(lines: readonly MeasuredLine[], firstRest: string): readonly Paragraph[] {
  return lines.map((line, at) => {
    const text = at === 0 ? firstRest : line.text;
    const listed = /^(?:[-•·*▪◦‣–]|\d{1,2}[.)])\s+(?=\S)/u.exec(text);
    if (listed) return { kind: 'listed', text: text.slice(/^\d/.test(text) ? 0 : listed[0].length) };
    const next = lines[at + 1];
    const isShort = at > 0 && !line.prose && line.weight <= 110 && !isNumeric(text);
    const heading = isShort && next?.prose === true && !/[.,;।:]$/.test(text);
    return { kind: heading ? 'heading' : 'text', text };
  });
}

// A row of a table, or a telephone number.
function isNumeric(text: string): boolean {
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  return digits > 0 && digits >= (text.match(/\p{L}/gu)?.length ?? 0);
}
