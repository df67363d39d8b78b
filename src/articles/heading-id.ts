const longest = 60;

/** A function that gives each heading of one page an id of its own, readable in any script; `taken` are ids that the page has already. */
export function headingIds(taken: ReadonlySet<string> = new Set()): (text: string) => string {
  const given = new Set(taken);
  return (text) => {
    const name = headingName(text);
    let id = name;
    for (let count = 2; given.has(id); count++) id = `${name}-${count}`;
    given.add(id);
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
