/** Copies the text of an element, as plain text and as HTML. Returns whether it succeeded. */
export async function copyText(element: HTMLElement): Promise<boolean> {
  // Plain HTTP pages have no clipboard API. There the text is selected and copied.
  if (!navigator.clipboard) return copySelected(element);
  const form = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
  const plain = element.textContent ?? '';
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ ...form('text/plain', plain), ...form('text/html', element.innerHTML) }),
    ]);
    return true;
  } catch {
    return copySelected(element);
  }
}

function copySelected(element: HTMLElement): boolean {
  getSelection()?.selectAllChildren(element);
  return document.execCommand('copy');
}
