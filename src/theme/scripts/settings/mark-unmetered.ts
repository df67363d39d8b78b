interface NetworkNavigator extends Navigator {
  /** Only Chromium has it, as only Chromium loads ahead. */
  readonly connection?: { readonly saveData: boolean; readonly type?: string };
}

/** Marks the page where loading ahead costs the reader nothing. `speculation-rules.json` looks for the mark. */
export function markUnmetered(): void {
  const { connection }: NetworkNavigator = navigator;
  if (connection && !connection.saveData && connection.type !== 'cellular')
    document.documentElement.dataset.unmetered = '';
}
