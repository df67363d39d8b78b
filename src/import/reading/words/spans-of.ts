/** A part of a text. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** The match of its opening. */
  readonly opening: RegExpExecArray;
}

/**
 * Finds the parts of a text that start with `opening` and end with the next closing of its kind. Parts longer than `most` are
 * skipped. The next closing of each kind is searched once, so openings without an end cost no more than others. `opening` and the
 * results of `closingOf` are global expressions; `closingOf` returns the same object for the same kind.
 */
export function* spansOf(
  text: string,
  opening: RegExp,
  closingOf: (opening: RegExpExecArray) => RegExp,
  longest = Number.POSITIVE_INFINITY,
): Generator<Span> {
  const ends = new Map<RegExp, { readonly from: number; readonly to: number }>();
  opening.lastIndex = 0;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const closing = closingOf(found);
    const before = ends.get(closing);
    const end = before && before.from >= opening.lastIndex ? before : findClosing(text, closing, opening.lastIndex);
    ends.set(closing, end);
    if (end.to === Number.POSITIVE_INFINITY || end.to - found.index > longest) continue;
    yield { from: found.index, to: end.to, opening: found };
    opening.lastIndex = end.to;
  }
}

function findClosing(text: string, closing: RegExp, from: number): { readonly from: number; readonly to: number } {
  closing.lastIndex = from;
  const found = closing.exec(text);
  return found
    ? { from: found.index, to: closing.lastIndex }
    : { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY };
}

/** Replaces each of the spans of a text. */
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
