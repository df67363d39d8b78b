const encoded: Readonly<Record<string, string>> = { '%': '%25', '\n': '%0A', '\r': '%0D' };

/** A line of a bag's manifest; the three signs that it can't hold are written as RFC 8493 says. */
export function bagLine(hash: string, path: string): string {
  return `${hash}  ${path.replace(/[%\n\r]/g, (sign) => encoded[sign] ?? sign)}\n`;
}

/** What a bag's manifest lists: path => SHA-256. */
export function parseBagManifest(text: string): ReadonlyMap<string, string> {
  const listed = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, hash, path] = /^([0-9a-fA-F]{64})[ \t]+\*?(.+?)\r?$/.exec(line) ?? [];
    if (hash === undefined || path === undefined) continue;
    const name = path.replace(/%(?:25|0A|0D)/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
    listed.set(name.replace(/^\.\//, ''), hash.toLowerCase());
  }
  return listed;
}
