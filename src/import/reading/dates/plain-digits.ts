// Every script's digits stand ten in a row: the value of one is its distance from its zero.
const zeros = [...'0٠۰०০੦૦୦௦౦೦൦๐໐༠၀០０'].map((zero) => zero.codePointAt(0) ?? 0);

/** The same text with the digits of all scripts as 0-9, at the same places: `२०२३` => `2023`. */
export function plainDigits(text: string): string {
  return text.replace(/(?!\d)\p{Nd}/gu, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const zero = zeros.find((start) => code >= start && code < start + 10);
    return zero === undefined ? letter : String(code - zero);
  });
}
