/** A headline and the short line above it that a page glued to it. */
export interface SplitHeadline {
  readonly kicker?: string;
  readonly title: string;
}

const quoted = /^(["“„«‘'][^"”“»’']{3,60}["”“»’'])(?=\p{Lu}\p{L}*\s)/u;

/** Parts `"It will begin soon"President speaks of ships`: where no space follows a quotation, two lines were one. */
export function splitKicker(line: string): SplitHeadline {
  const kicker = quoted.exec(line)?.[1];
  const title = line.slice(kicker?.length ?? 0);
  return kicker === undefined || title.split(/\s+/).length < 3 ? { title: line } : { kicker, title };
}
