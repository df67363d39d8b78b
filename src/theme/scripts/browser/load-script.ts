const loaded = new Map<string, Promise<boolean>>();

/**
 * Loads a script of this site once, and returns whether it succeeded. It is a classic script, because pages opened from the disk
 * cannot load modules.
 */
export function loadScript(source: string): Promise<boolean> {
  const cached = loaded.get(source);
  if (cached) return cached;
  const loading = new Promise<boolean>((resolve) => {
    const script = document.createElement('script');
    script.src = source;
    script.onload = () => resolve(true);
    script.onerror = () => resolve(false);
    document.head.append(script);
  });
  loaded.set(source, loading);
  return loading;
}
