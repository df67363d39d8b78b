/** The headers at the top of a mail, a message of Usenet, an HTTP response or a text with a title of its own, and the text below. */
export interface HeaderBlock {
  /** The headers by their names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly isHttp: boolean;
  readonly body: string;
}

const start = /^(?:HTTP\/\d(?:\.\d)? \d{3}\b.*|From \S+ .*\d{4})$/;
// Around the front matter of a post.
const fence = /^---\s*$/;
const header = /^([A-Za-z][\w-]{1,60}):([ \t].*)?$/;
/** Headers that begin no line of an article. */
const technical =
  /^(?:content-(?!note|warning|advisory)[a-z]+(?:-[a-z]+)?|mime-version|message-id|received|return-path|delivered-to|reply-to|in-reply-to|references|newsgroups|nntp-[a-z-]+|xref|x-[\w-]+|list-[a-z]+|dkim-signature|authentication-results|last-modified|etag|cache-control|set-cookie|transfer-encoding|accept-ranges|user-agent|thread-[a-z]+)$/;
const titles = /^(?:subject|title|headline)$/;
/** Headers that may begin a line of an article too. Two of them together, or one with a title, are headers. */
const common =
  /^(?:from|to|cc|bcc|sender|date|path|lines|approved|organi[sz]ation|distribution|followup-to|server|expires|connection|keep-alive|pragma|age|vary|via|location|status|precedence|importance|priority|keywords|author|byline|url|link|source|section|category|tags|published|updated|slug|lang|language|description|summary)$/;
const mostHeaders = 200;

/** Reads the headers at the top of a text. Undefined if it has none. Their last line is the one before a blank line or before the text. */
export function readHeaderBlock(text: string): HeaderBlock | undefined {
  const lines = text.replace(/^[\s\ufeff]+/, '').split('\n');
  const hasStart = start.test(lines[0]?.trimEnd() ?? '');
  const headers = new Map<string, string>();
  const hasFence = fence.test(lines[0] ?? '');
  let [at, name, count] = [hasStart || hasFence ? 1 : 0, '', 0];
  for (; at < lines.length && count < mostHeaders; at += 1, count += 1) {
    const line = (lines[at] ?? '').trimEnd();
    const [, written, value = ''] = header.exec(line) ?? [];
    if (written !== undefined) {
      name = written.toLowerCase();
      if (!headers.has(name)) headers.set(name, value.trimStart());
    } else if (name !== '' && /^[ \t]+\S/.test(line)) headers.set(name, `${headers.get(name)} ${line.trim()}`);
    else break;
  }
  if (hasFence && fence.test(lines[at] ?? '')) at += 1;
  const isClosed = hasFence || (lines[at] ?? '').trim() === '';
  if (!isHeaders([...headers.keys()], hasStart, isClosed)) return undefined;
  return { headers, isHttp: /^HTTP\//.test(lines[0] ?? ''), body: lines.slice(at).join('\n') };
}

function isHeaders(names: readonly string[], hasStart: boolean, isClosed: boolean): boolean {
  const isKnown = (name: string): boolean => technical.test(name) || titles.test(name) || common.test(name);
  if (names.length === 0 || (!isClosed && !names.every(isKnown))) return false;
  const sure = names.filter((name) => technical.test(name) || titles.test(name)).length;
  return hasStart || sure > 0 || names.filter(isKnown).length >= 2;
}
