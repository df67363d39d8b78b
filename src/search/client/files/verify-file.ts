const hashedName = /(?:^|\/)([0-9a-f]{12})\.bin$/;
/** The beginning of a web page, after a byte order mark or spaces. */
const webPage = /^\s*<(?:!doctype|!--|\?xml|(?:html|head|body|script|meta|title|h1)\b)/i;
const decoder = new TextDecoder();

/**
 * Throws unless the content is that of the file's name, which is its hash. So a web page that a host or a network sends instead, and a file
 * of another build, are never read. Where browsers compute no hashes (addresses with `http:`), only web pages are recognised.
 */
export async function verifyFile(path: string, content: Uint8Array): Promise<void> {
  if (webPage.test(decoder.decode(content.subarray(0, 64)))) throw new Error('The answer is a web page');
  const [, hash] = hashedName.exec(path) ?? [];
  const { subtle } = crypto;
  if (hash === undefined || subtle === undefined) return;
  const digest = new Uint8Array(await subtle.digest('SHA-256', new Uint8Array(content)));
  const hex = [...digest.subarray(0, hash.length / 2)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== hash) throw new Error('The answer is another file');
}
