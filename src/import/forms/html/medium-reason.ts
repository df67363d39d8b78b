/**
 * Why a page of a Medium export is not an article; undefined if it is, or if the page is of another kind. The export has drafts
 * and the responses to stories of others in the folder of the stories. The title of a response is the beginning of its text.
 */
export function mediumReason(bytes: Uint8Array, file: string): string | undefined {
  const page = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!page.subarray(-3000).includes('Exported from <a href="https://medium.com">Medium</a>')) return undefined;
  const footer = page.lastIndexOf('<footer>');
  if (/(?:^|\/)draft_[^/]*$/.test(file) || !page.includes('class="dt-published"', footer)) return 'is a draft';
  const title = /class="p-name">([^<]{0,500})</.exec(page.toString('utf8', 0, 5000))?.[1] ?? '';
  const text = textOf(page.toString('utf8', page.indexOf('data-field="body"'), footer));
  const beginning = textOf(title).replace(/(?:…|\.\.\.)$/, '');
  const rest = text.startsWith(beginning)
    ? text
        .slice(beginning.length)
        .replace(/^(?:…|\.\.\.)/, '')
        .trim()
    : text;
  return beginning !== '' && rest.startsWith(beginning) ? 'is a response to a story, not a story' : undefined;
}

function textOf(html: string): string {
  return html
    .replace(/^[^<>]*>/, '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
