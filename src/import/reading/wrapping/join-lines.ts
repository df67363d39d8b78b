import { beginsUnspaced, endsUnspaced } from './line-width.ts';

/** Joins two lines of one paragraph. */
export type JoinLines = (line: string, next: string) => string;

const hyphenEnd = /(?<=[\p{L}\p{M}\p{N}])[-‐]$/u;
const softHyphenEnd = /[\u00ad¬]$/;
// "Nord-\nund Südkorea", "two-\nor three-year"
const linkWord =
  /^(?:und|oder|bzw|sowie|bis|and|or|to|en|of|och|eller|og|ja|tai|y|o|e|ou|et|i|a|és|vagy|и|или)(?![\p{L}\p{N}-])/u;
// The first part of a word that is often written with a hyphen.
const prefix =
  /(?:^|[^\p{L}\p{N}])(?:self|non|anti|ex|mid|co|pre|pro|post|semi|half|vice|long|short|high|low|well|ill|so|two|three|four|five|six|ten|first|second|third|part|full|year|cross|multi|peut|est|sont|grand|demi|quelques|из|по|кое|во)-$/iu;
const fewestHyphens = 2;
const hyphenShare = 0.06;

const unspacedBeforeLatin = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]( ?)(?=[A-Za-z\d])/gu;

/** Makes the function that joins the lines of a text. The other words of the text decide which hyphens at line ends belong to a word. */
export function lineJoiner(lines: readonly string[], isUnspaced: boolean): JoinLines {
  const joinHyphen = hyphenJoiner(lines);
  const joinUnspaced = isUnspaced ? unspacedJoiner(lines) : undefined;
  return (line, next) => {
    if (softHyphenEnd.test(line)) return line.slice(0, -1) + next;
    if (hyphenEnd.test(line)) return joinHyphen(line, next);
    // A dash or slash without a space before it has none after it.
    if (/[\p{L}\p{N}][—/־]$/u.test(line)) return line + next;
    return joinUnspaced?.(line, next) ?? `${line} ${next}`;
  };
}

// Some writers put a space between Chinese and Latin letters.
function unspacedJoiner(lines: readonly string[]): JoinLines {
  const gaps = [...lines.join('\n').matchAll(unspacedBeforeLatin)].map(([, gap]) => gap);
  const gap = gaps.filter((found) => found !== '').length * 2 > gaps.length ? ' ' : '';
  return (line, next) => {
    const [ends, begins] = [endsUnspaced(line), beginsUnspaced(next)];
    if (ends && begins) return line + next;
    return `${line}${ends || begins ? gap : ' '}${next}`;
  };
}

function hyphenJoiner(lines: readonly string[]): JoinLines {
  const hyphenated = lines.filter((line) => /\p{Ll}[-‐]$/u.test(line) && !prefix.test(line)).length;
  const isHyphenated = hyphenated >= fewestHyphens && hyphenated >= lines.length * hyphenShare;
  const text = hyphenated > 0 ? lines.join('\n').toLowerCase() : '';
  return (line, next) => {
    if (linkWord.test(next)) return `${line} ${next}`;
    const [left = ''] = /(?<![\p{L}\p{M}\p{N}'’])[\p{L}\p{M}\p{N}'’]+(?=[-‐]$)/u.exec(line) ?? [];
    const [right = ''] = /^[\p{L}\p{M}\p{N}'’]+/u.exec(next) ?? [];
    if (!/^\p{Ll}/u.test(right) || !/\p{Ll}$/u.test(left)) return line + next;
    const whole = countOf(text, `${left}${right}`);
    const parts = countOf(text, `${left}-${right}`);
    const drops = whole === parts ? isHyphenated && !prefix.test(line) : whole > parts;
    return drops ? line.slice(0, -1) + next : line + next;
  };
}

function countOf(text: string, word: string): number {
  return text.split(word.toLowerCase()).length - 1;
}
