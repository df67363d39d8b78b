const pair = /(["'])(.*?)\1/;
// The editor made the quotes in old posts typographic.
const typographic = /&quot;|&#0?34;|&#82(?:2[0-3]|4[23]);|&[rl]dquo;|[“”″]/g;

/** The value of the first of the attributes that a shortcode has. */
export function attributeOf(attributes: string, ...names: readonly string[]): string | undefined {
  const plain = attributes.replace(typographic, '"');
  for (const name of names) {
    const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:${pair.source}|([^\\s"']+))`, 'is').exec(plain);
    const value = match?.[2] ?? match?.[3];
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}

/** The only value of a shortcode without named attributes: `[gist 99]`, `[youtube=https://…]`. */
export function soleValue(attributes: string): string | undefined {
  const plain = attributes.replace(typographic, '"').trim();
  return /^=?\s*"?([^\s"'=|]+|https?:[^\s"'|]+)"?(?:\|[^\s]*)?\s*\/?$/i.exec(plain)?.[1];
}
