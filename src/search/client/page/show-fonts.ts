/** Lets the page load its fonts. On slow networks it waits with them. */
export function showFonts(): void {
  document.documentElement.dataset.fonts = '';
}
