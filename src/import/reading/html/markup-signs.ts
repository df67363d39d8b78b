/** Whether a sign is one of the spaces between the parts of a tag. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11);
}

/** Whether a sign ends the name of a tag. */
export function isNameEnd(code: number): boolean {
  return code === 62 || code === 47 || isSpace(code);
}

/** Whether a sign begins the name of a tag. */
export function isLetter(code: number): boolean {
  const small = code | 32;
  return small >= 97 && small <= 122;
}

/** Where something else than spaces stands first, or `to`. */
export function wordsFrom(source: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(source.charCodeAt(at))) at += 1;
  return at;
}

/** Where `</name>` stands, or the end of the page. */
export function endOf(source: string, name: string, from: number): number {
  for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 2)) {
    const end = at + 2 + name.length;
    const code = source.charCodeAt(end);
    if ((code === 62 || isSpace(code)) && source.slice(at + 2, end).toLowerCase() === name) return at;
  }
  return source.length;
}
