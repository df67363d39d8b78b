/** A part of a text. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** What it begins with. */
  readonly opening: RegExpExecArray;
}

/**
 * The parts of a text that begin with an opening and end with the next closing of its kind, one after another; those that are
 * longer than `most` are none. Each kind's next closing is looked for once, so openings without end cost no more than others.
 * `opening` and what `closingOf` gives are global; of one kind it is the same object.
 */
export function* spansOf(
  text: string,
  opening: RegExp,
  closingOf: (opening: RegExpExecArray) => RegExp,
  most = Number.POSITIVE_INFINITY,
): Generator<Span> {
  const ends = new Map<RegExp, { readonly from: number; readonly to: number }>();
  opening.lastIndex = 0;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const closing = closingOf(found);
    const known = ends.get(closing);
    const end = known && known.from >= opening.lastIndex ? known : next(text, closing, opening.lastIndex);
    ends.set(closing, end);
    if (end.to === Number.POSITIVE_INFINITY || end.to - found.index > most) continue;
    yield { from: found.index, to: end.to, opening: found };
    opening.lastIndex = end.to;
  }
}

function next(text: string, closing: RegExp, from: number): { readonly from: number; readonly to: number } {
  closing.lastIndex = from;
  const found = closing.exec(text);
  return found
    ? { from: found.index, to: closing.lastIndex }
    : { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY };
}

/** A text with each of its spans replaced. */
export function replaceSpans(
  text: string,
  spans: Iterable<Span>,
  replace: (part: string, span: Span) => string,
): string {
  const parts: string[] = [];
  let end = 0;
  for (const span of spans) {
    parts.push(text.slice(end, span.from), replace(text.slice(span.from, span.to), span));
    end = span.to;
  }
  parts.push(text.slice(end));
  return parts.join('');
}
