/** A page without what no reader sees, small enough to be parsed quickly; its JSON-LD apart. */
export interface PrunedHtml {
  readonly html: string;
  readonly linkedData: readonly string[];
}

const kept =
  /^(?:href|src|alt|title|class|id|rel|role|name|content|property|itemprop|itemtype|itemscope|datetime|lang|hidden|style|colspan|rowspan|start|charset|http-equiv|aria-hidden|aria-label|pubdate|type|data-src|data-original|data-lazy-src|data-testid|data-component|data-qa)$/;
const attribute = /\s+([a-z_:@*#.[(][\w:.@*#[\]()-]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/gi;

const unseen = new Set(['script', 'style', 'svg', 'noscript', 'template', 'canvas', 'object']);

/** Takes scripts, styles, drawings, comments and attributes without meaning out of a page's source, in one pass over it. */
export function pruneHtml(source: string): PrunedHtml {
  const linkedData: string[] = [];
  // Only ASCII, because other letters may change their length and shift what follows.
  const low = source.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const pieces: string[] = [];
  const endless = new Set<string>();
  let from = 0;
  for (let at = low.indexOf('<'); at >= 0; at = low.indexOf('<', at)) {
    const name = low.startsWith('!--', at + 1) ? '!--' : (/^[a-z]+/.exec(low.slice(at + 1, at + 12))?.[0] ?? '');
    const end = name === '!--' ? '-->' : unseen.has(name) ? `</${name}` : undefined;
    const close =
      end === undefined || endless.has(end) ? -1 : low.indexOf(end, at + (name === '!--' ? 2 : name.length));
    if (end === undefined || close < 0) {
      if (end !== undefined) endless.add(end);
      at += 1;
      continue;
    }
    pieces.push(source.slice(from, at));
    const stop = name === '!--' ? close + 3 : low.indexOf('>', close) + 1 || low.length;
    if (name === 'script') keepData(source.slice(at, close), linkedData);
    from = stop;
    at = stop;
  }
  pieces.push(source.slice(from));
  const html = pieces.join('').replace(/<[a-z][a-z0-9-]*(?=\s)(?:[^<>"']|"[^"]*"|'[^']*'){0,20000}>/gi, shortTag);
  return { html, linkedData };
}

function keepData(script: string, linkedData: string[]): void {
  const start = script.indexOf('>');
  if (start > 0 && /ld\+json/i.test(script.slice(0, start))) linkedData.push(script.slice(start + 1));
}

function shortTag(tag: string): string {
  if (tag.length < 24) return tag;
  return tag.replace(attribute, (whole, name: string, value: string | undefined) => {
    const low = name.toLowerCase();
    if (!kept.test(low)) return '';
    if (low === 'style') return /display\s*:\s*none/i.test(value ?? '') ? ' hidden' : '';
    return whole;
  });
}
