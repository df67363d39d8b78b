/** Makes the key `/` focus the search field, unless the reader is typing. */
export function searchOnSlash(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]')) return;
    const inMain = document.querySelector<HTMLInputElement>('main input[type=search]');
    const field = inMain ?? document.querySelector<HTMLInputElement>('input[type=search]');
    if (field === null) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
