/** Plain text as Markdown that is shown as the same text. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]]/g, '\\$&')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/^([^\S\r\n\u2028\u2029]*)([#>+-]|~~~|={3,}|[:~](?=\s|$))/gm, '$1\\$2')
    .replace(/^([^\S\r\n\u2028\u2029]*\d{1,9})([.)])(?=\s)/gm, '$1\\$2')
    .replace(/~~/g, '\\~\\~');
}
