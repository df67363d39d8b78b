interface NetworkNavigator extends Navigator {
  /** Only Chromium has it. */
  readonly connection?: { readonly saveData: boolean; readonly type?: string; readonly effectiveType: string };
}

/**
 * Says of what kind the network is (`3g false wifi`): its speed, whether the reader saves data, and the device. `speculation-rules.json`
 * looks for networks where loading ahead costs nothing, and the styles of the search for slow ones, where fonts come after the results.
 */
export function markNetwork(): void {
  const { connection }: NetworkNavigator = navigator;
  if (connection)
    document.documentElement.dataset.network = `${connection.effectiveType} ${connection.saveData} ${connection.type}`;
}
