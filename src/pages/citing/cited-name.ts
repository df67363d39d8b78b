/** A name in a bibliography: a person's name in parts, or a literal name. */
export type CitedName =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string };

const bodies =
  /\b(?:agenc(?:y|ies)|bureau|correspondents?|department|desk|editorial|editors?|ministry|network|news|of|office|press|reporters?|services?|staff|team|the|times|university)\b|&/i;
const honorific = /^(?:dr|prof|shri|smt|mrs?|ms)\.?$/i;
const suffixes = /^(?:jr|sr)\.?$|^(?:ii|iii|iv)$/i;

/**
 * The parts of a name. Only a person's name in Latin letters has a family name that style guides turn around and initials
 * that they cut it to; a name in Devanagari or Urdu, a single name and a news desk stay whole, in their own order.
 */
export function citedName(written: string): CitedName {
  const name = written.trim().replace(/\s+/g, ' ');
  if (!isLatin(name) || bodies.test(name)) return { literal: name };
  const words = name.split(' ').filter((word, index) => index > 0 || !honorific.test(word));
  const last = words.at(-1) ?? '';
  const suffix = words.length > 2 && suffixes.test(last) ? words.pop() : undefined;
  if (words.length < 2) return { literal: name };
  const particle = words.findIndex((word, place) => place > 0 && /^\p{Ll}/u.test(word));
  const start = particle === -1 ? words.length - 1 : particle;
  const family = words.slice(start).join(' ').replace(/,$/, '');
  return { family, given: words.slice(0, start).join(' '), ...(suffix === undefined ? {} : { suffix }) };
}

function isLatin(name: string): boolean {
  return !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(name);
}

// Meera K. => M. K.; Jean-Paul => J.-P.
export function initials(given: string): string {
  return given
    .split(' ')
    .map((word) =>
      word
        .split('-')
        .map((part) => `${[...part][0] ?? ''}.`)
        .join('-'),
    )
    .join(' ');
}

// Joshi, Meera; Joshi, Meera, Jr.
export function familyFirst(name: CitedName, given = (whole: string) => whole): string {
  if ('literal' in name) return name.literal;
  const parts = [name.family, given(name.given), ...(name.suffix === undefined ? [] : [name.suffix])];
  return parts.join(', ');
}

// Meera Joshi
export function givenFirst(name: CitedName): string {
  if ('literal' in name) return name.literal;
  return [name.given, name.family, ...(name.suffix === undefined ? [] : [name.suffix])].join(' ');
}
