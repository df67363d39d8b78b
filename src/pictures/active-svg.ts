const active =
  /<script|<foreignobject|<!entity|\son[a-z]+\s*=|javascript:|<(?:iframe|embed|object|handler)|@import|(?:href|src)\s*=\s*["']\s*(?:(?:https?:)?\/\/|data:text)|url\(\s*(?:["']\s*)?(?:https?:)?\/\//i;

/** Whether an SVG may run code, or load files of other sites. */
export function isActiveSvg(svg: Uint8Array): boolean {
  return active.test(Buffer.from(svg).toString('utf8'));
}

/** Whether an SVG is compressed. Its text is then unknown. */
export function isCompressedSvg(svg: Uint8Array): boolean {
  return svg[0] === 0x1f && svg[1] === 0x8b;
}
