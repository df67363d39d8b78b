import { analyse } from 'chardet';
import { bestSingleByte } from './best-single-byte.ts';

const sampleSize = 16_384;
/** Words with such a score are surely, or probably, those of a language in a charset with one byte a letter. */
const [sureScore, likelyScore] = [130, 55];
/** Confidences from 0 to 100 of a charset with several bytes a letter. Lower ones are wrong too often. */
const [sureConfidence, leastConfidence, leastForeignConfidence] = [90, 18, 10];
/** Bytes are not of a charset with several bytes a letter if so many letters are invalid. */
const invalidShare = 0.02;

const longCharsets = /^(?:Shift_JIS|EUC-JP|EUC-KR|GB18030|Big5)$/;

/**
 * Guesses the charset of text that is not UTF-8 from its words: the charset that the source names, unless another one is clearly
 * better; Windows-1252 if the source names none and no other one is likely.
 */
export function guessCharset(bytes: Uint8Array, named?: string): string {
  const isSingle = named === undefined || !/^(?:gb|big5|euc|shift|iso-2022|utf|x-user|replacement)/.test(named);
  if (!isSingle && isValid(bytes, named)) return named;
  const best = bestSingleByte(bytes, isSingle ? named : undefined);
  if (best.score >= sureScore) return best.charset;
  const foreign = isForeign(bytes);
  const long = named === undefined || foreign ? longCharset(bytes) : undefined;
  const least = best.score >= likelyScore ? sureConfidence : foreign ? leastForeignConfidence : leastConfidence;
  if (long && long.confidence >= least) return long.charset;
  return isSingle || best.charset !== 'windows-1252' ? best.charset : named;
}

interface LongCharset {
  readonly charset: string;
  readonly confidence: number;
}

function longCharset(bytes: Uint8Array): LongCharset | undefined {
  const sample = withoutTags(bytes);
  const likely = analyse(sample).find(({ name }) => !/^(?:ISO-8859|windows|KOI8|ASCII|UTF|ISO-2022)/.test(name));
  if (!likely || !longCharsets.test(likely.name)) return undefined;
  const charset = likely.name.toLowerCase();
  return isValid(sample, charset) ? { charset, confidence: likely.confidence } : undefined;
}

function isValid(bytes: Uint8Array, charset: string): boolean {
  const text = new TextDecoder(charset).decode(bytes.subarray(0, sampleSize));
  const invalid = text.match(/\ufffd/g)?.length ?? 0;
  return invalid <= 1 || invalid < text.length * invalidShare;
}

/** In texts of Western Europe, fewer of all letters are beyond ASCII. */
const foreignShare = 0.4;
/** Fewer bytes may be those of any charset. */
const fewestOthers = 20;

// Whether most letters of a text are beyond ASCII, as those of Japanese or Chinese are.
function isForeign(bytes: Uint8Array): boolean {
  let [plain, others] = [0, 0];
  for (const byte of withoutTags(bytes)) {
    if (byte >= 0x80) others += 1;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) plain += 1;
  }
  return others > fewestOthers && others > (plain + others) * foreignShare;
}

// The letters of tags are those of no language.
function withoutTags(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.subarray(0, sampleSize)).toString('latin1');
  return Buffer.from(text.replace(/<[^<>]*>/g, ' '), 'latin1');
}
