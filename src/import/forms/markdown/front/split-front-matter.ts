/** The front matter and text of a file. */
export interface SplitFile {
  readonly kind: 'yaml' | 'toml' | 'json' | 'code' | 'none';
  readonly head: string;
  /** The number of lines before `head`. */
  readonly headLine: number;
  readonly body: string;
  /** Whether the front matter begins after empty lines. Other programs do not find it there. */
  readonly isLate: boolean;
}

const fences = [
  ['yaml', /^---[ \t]*(?:ya?ml[ \t]*)?\n/, /^(?:---|\.\.\.)[ \t]*$/m],
  ['toml', /^(?:\+\+\+|---[ \t]*toml)[ \t]*\n/, /^(?:\+\+\+|---)[ \t]*$/m],
  ['json', /^(?:;;;|---[ \t]*json)[ \t]*\n/, /^(?:;;;|---)[ \t]*$/m],
  ['code', /^---[ \t]*\w+[ \t]*\n/, /^---[ \t]*$/m],
] as const;

/** Splits front matter in YAML, TOML or JSON from the text; undefined if the front matter has no end. */
export function splitFrontMatter(text: string): SplitFile | undefined {
  const blank = /^(?:[ \t]*\n)*/.exec(text)?.[0] ?? '';
  const rest = text.slice(blank.length);
  const isLate = blank !== '';
  const lines = blank.split('\n').length - 1;
  for (const [kind, opening, closing] of fences) {
    const open = opening.exec(rest);
    if (!open) continue;
    const inner = rest.slice(open[0].length);
    const close = closing.exec(inner);
    if (!close) return undefined;
    return {
      kind,
      head: inner.slice(0, close.index),
      headLine: lines + 1,
      body: inner.slice(close.index + close[0].length),
      isLate,
    };
  }
  if (!/^\{\s*"/.test(rest)) return { kind: 'none', head: '', headLine: 0, body: text, isLate: false };
  const end = /^(?:\{.*)?\}[ \t]*$/m.exec(rest);
  if (!end) return { kind: 'none', head: '', headLine: 0, body: text, isLate: false };
  return {
    kind: 'json',
    head: rest.slice(0, end.index + end[0].length),
    headLine: lines,
    body: rest.slice(end.index + end[0].length),
    isLate,
  };
}
