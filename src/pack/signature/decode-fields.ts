/** Decodes base64 and cuts it into fields of these lengths. Undefined where the text is not their exact encoding. */
export function decodeFields(text: string | undefined, lengths: readonly number[]): readonly Buffer[] | undefined {
  const bytes = Buffer.from(text ?? '', 'base64');
  const length = lengths.reduce((sum, next) => sum + next, 0);
  if (bytes.length !== length || bytes.toString('base64') !== text) return undefined;
  let at = 0;
  return lengths.map((next) => {
    at += next;
    return bytes.subarray(at - next, at);
  });
}
