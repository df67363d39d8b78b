/** Lets the page load its fonts. On slow networks it waits with them (`markNetwork`). */
export function showFonts(): void {
  document.documentElement.dataset.fonts = '';
}

/** Whether the reader has been on the site before: its styles came from the browser's memory, so its fonts will. */
export function areFontsStored(): boolean {
  return performance
    .getEntriesByType('resource')
    .some((file) => /\/main-\w+\.css$/.test(file.name) && 'transferSize' in file && file.transferSize === 0);
}
