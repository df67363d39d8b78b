/** Escapes text for Markdown. Characters without a meaning in their position stay as they are. */
export function escapeText(text: string): string {
  const inside = /[\\`*_\]<&~]/.test(text) ? escapeInside(text) : text;
  return /^\s*[\d#>+\-~=:]/.test(inside) ? escapeStart(inside) : inside;
}

function escapeInside(text: string): string {
  return text
    .replace(/[\\`*]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/\](?=[(:]|$)/g, '\\]')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?\w{1,31};)/g, '&amp;')
    .replace(/~~/g, '\\~\\~');
}

function escapeStart(text: string): string {
  return text
    .replace(/^(\s*)(#{1,6}(?=\s|$)|[>+:~-](?=\s|$)|>|~~~|={1,}\s*$|-{2,}\s*$)/g, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/g, '$1\\$2');
}
