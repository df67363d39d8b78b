// The ten digits of a script follow each other in Unicode. The value of a digit is its distance from the zero.
const zeros = [...'0٠۰०০੦૦୦௦౦೦൦๐໐༠၀០０'].map((zero) => zero.codePointAt(0) ?? 0);

/** Replaces the digits of all scripts with 0-9: `२०२३` => `2023`. */
export function plainDigits(text: string): string {
  return text.replace(/(?!\d)\p{Nd}/gu, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const zero = zeros.find((start) => code >= start && code < start + 10);
    return zero === undefined ? letter : String(code - zero);
  });
}
