/** Text between elements as Markdown that shows it as it is; signs that mean nothing where they stand stay bare. */
export function escapeText(text: string): string {
  const inside = /[\\`*_\]<&~]/.test(text) ? escapeInside(text) : text;
  return /^\s*[\d#>+\-~=]/.test(inside) ? escapeStart(inside) : inside;
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
    .replace(/^(\s*)(#{1,6}(?=\s|$)|[>+-](?=\s|$)|>|~~~|={1,}\s*$|-{2,}\s*$)/g, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/g, '$1\\$2');
}
