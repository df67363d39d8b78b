import type { WireMessage } from './wire-message.ts';
import { joined, paragraphsOf } from './wire-paragraphs.ts';
import type { WireStory } from './wire-story.ts';

// 4 i 211  dpa 0045: priority, category, number of words, and what the agency adds.
const firstLine = /^(\S) (\S{1,3})(?: (\d{1,5}))?(?: .*)?$/;
// What follows is for editors, with their names and numbers.
const privateBegins =
  /^\W*(?:the following information is not (?:intended )?for publication|die folgenden informationen sind nicht zur ver(?:ö|oe)ffentlichung|notebook|notizblock)\b/iu;
// "1ST LEAD", "REFILE", "URGENT": which version this is.
const version = /^[(\p{Lu}\p{N}][\p{Lu}\p{N} ./()-]{1,40}$/u;
const longestHead = 300;

/** Reads a message in the format IPTC 7901. */
export function iptcStory(message: WireMessage): WireStory {
  const [first = '', ...others] = message.header;
  const read = firstLine.exec(first);
  const [, , category, words] = read ?? [];
  const keywordLines = read ? others : message.header;
  const lines = publicLines(message.lines);
  const { head, text } = splitHead(lines);
  const byline = head.filter((line) => /^(?:by|von|par|por|di)\s+\p{L}/iu.test(line));
  const rest = head.filter((line) => !byline.includes(line));
  const titleLines = rest.filter((line) => !version.test(line));
  const versions = titleLines.length === 0 ? [] : rest.filter((line) => version.test(line));
  return {
    title: joined(titleLines.length === 0 ? rest : titleLines) || undefined,
    byline,
    text,
    category,
    keywords: keywordLines.flatMap((line) => line.split('/')).map((word) => word.trim()),
    ...(words === undefined ? {} : { words: Number(words) }),
    editorLines: versions,
    notes:
      lines.length === message.lines.length
        ? []
        : [{ kind: 'dropped', field: 'body', message: 'lines for editors, which are not for publication' }],
  };
}

function publicLines(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => privateBegins.test(line));
  if (at < 0) return lines;
  const isRule = (line: string | undefined): boolean => /^[\s*_-]*$/.test(line ?? '');
  const end = lines.slice(0, at).findLastIndex((line) => !isRule(line)) + 1;
  return lines.slice(0, end);
}

// The head is the first block of lines: headline and byline, each with or without "=" at its end.
function splitHead(lines: readonly string[]): { readonly head: readonly string[]; readonly text: readonly string[] } {
  const from = lines.findIndex((line) => line.trim() !== '');
  if (from < 0) return { head: [], text: [] };
  const blank = lines.findIndex((line, at) => at > from && (line.trim() === '' || /^(?:\t|\s{2,})\S/.test(line)));
  const end = blank < 0 ? lines.length : blank;
  const head = lines.slice(from, end).map((line) => line.replace(/=$/, '').trim());
  const isText = blank < 0 || joined(head).length > longestHead || paragraphsOf(lines.slice(end)).length === 0;
  return isText ? { head: [], text: lines.slice(from) } : { head, text: lines.slice(end) };
}
