/** Copies the words of an element, with their italics where the place they are put into has such; says whether it could. */
export async function copyText(element: HTMLElement): Promise<boolean> {
  // A plain http address, say on a newspaper's own network, has no clipboard; there the words are marked and copied.
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
