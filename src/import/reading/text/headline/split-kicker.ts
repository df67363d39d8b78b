/** A headline and its kicker, the short line above it. */
export interface SplitHeadline {
  readonly kicker?: string;
  readonly title: string;
}

const quoted = /^(["“„«‘'][^"”“»’']{3,60}["”“»’'])(?=\p{Lu}\p{L}*\s)/u;

const dashed = /^((?:\S+ ){1,4}\S+) - (?=[«»„“"‘'\p{Lu}\p{Lo}])/u;

/**
 * Splits the kicker from a headline. Three forms are recognised: a quotation without a space after it (`"It will begin
 * soon"President speaks of ships`), a few words before a hyphen (`Fires in the north - Three villages are without water`), and
 * words before which another line of the page has a colon (`Fires in the north Three villages …`).
 */
export function splitKicker(line: string, others: readonly string[] = []): SplitHeadline {
  const kicker = (quoted.exec(line) ?? dashed.exec(line))?.[1] ?? kickerElsewhere(line, others);
  if (kicker === undefined) return { title: line };
  const title = line.slice(kicker.length).replace(/^ (?:- )?/, '');
  const isLonger =
    title.split(/\s+/).length >= (quoted.test(line) ? 3 : 4) && (quoted.test(line) || title.length > kicker.length);
  return isLonger ? { kicker, title } : { title: line };
}

function kickerElsewhere(line: string, others: readonly string[]): string | undefined {
  for (const other of others) {
    const at = other.length === line.length + 1 ? other.indexOf(': ') : -1;
    if (at > 0 && `${other.slice(0, at)}${other.slice(at + 1)}` === line) return line.slice(0, at);
  }
  return undefined;
}
