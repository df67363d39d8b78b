interface NetworkNavigator extends Navigator {
  /** Only Chromium has it. */
  readonly connection?: { readonly saveData: boolean };
}

/** Whether the reader has asked the browser to load little. */
export function savesData(): boolean {
  const { connection }: NetworkNavigator = navigator;
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}
