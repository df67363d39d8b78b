const longest = 60;

/** Returns a function that makes a unique, readable id for each heading of one page. `taken` are ids that the page has already. */
export function headingIds(reservedIds: ReadonlySet<string> = new Set()): (text: string) => string {
  const used = new Set(reservedIds);
  const counts = new Map<string, number>();
  return (text) => {
    const name = headingName(text);
    let count = counts.get(name) ?? 1;
    let id = count === 1 ? name : `${name}-${count}`;
    while (used.has(id)) id = `${name}-${++count}`;
    // The next heading of that name continues from here, so that thousands of equal headings take linear time.
    counts.set(name, count);
    used.add(id);
    return id;
  };
}

// "रक्षा विषयों पर आम सहमति बनी!" => रक्षा-विषयों-पर-आम-सहमति-बनी
function headingName(text: string): string {
  const name = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]+/gu, '')
    .trim()
    .replace(/[\s_-]+/g, '-');
  const start = name.length <= longest ? name : cut(name);
  return start.replace(/^-|-$/g, '') || 'section';
}

function cut(name: string): string {
  const end = name.lastIndexOf('-', longest);
  return end > 0 ? name.slice(0, end) : [...name].slice(0, longest).join('');
}
