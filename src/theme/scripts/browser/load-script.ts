const loaded = new Map<string, Promise<boolean>>();

/**
 * Loads a script of this site, once; says whether it came. A classic one, since a page that was opened from the disk may
 * load nothing else.
 */
export function loadScript(source: string): Promise<boolean> {
  const known = loaded.get(source);
  if (known) return known;
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
