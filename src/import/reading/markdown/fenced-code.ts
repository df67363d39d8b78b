/** Makes a function that says whether a position in Markdown is in a fenced code block or in inline code. */
export function codeFinder(markdown: string): (at: number) => boolean {
  const ranges: (readonly [number, number])[] = [];
  let open: { readonly mark: string; readonly at: number } | undefined;
  let at = 0;
  for (const line of markdown.split('\n')) {
    const fence = /^[ \t>]{0,8}(`{3,}(?!`)|~{3,}(?!~))(.*)$/.exec(line);
    const mark = fence?.[1] ?? '';
    if (!open && mark !== '') open = { mark, at };
    else if (open && mark.startsWith(open.mark) && fence?.[2]?.trim() === '') {
      ranges.push([open.at, at + line.length]);
      open = undefined;
    } else if (!open) {
      for (const code of line.matchAll(/(?<!`)(`{1,3})(?!`)[^`]{1,500}\1(?!`)/g))
        ranges.push([at + code.index, at + code.index + code[0].length]);
    }
    at += line.length + 1;
  }
  if (open) ranges.push([open.at, markdown.length]);
  return (position) => isWithin(ranges, position);
}

function isWithin(ranges: readonly (readonly [number, number])[], position: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = ranges[middle] ?? [0, 0];
    if (position < from) high = middle - 1;
    else if (position >= to) low = middle + 1;
    else return true;
  }
  return false;
}
