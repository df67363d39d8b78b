/** Calls `beat` every half minute while a long work runs, so that others see that it runs. Throws what the work or a beat throws. */
export async function withHeartbeat(
  beat: () => Promise<void>,
  work: () => Promise<void>,
  interval = 30_000,
): Promise<void> {
  let beats = Promise.resolve();
  let failure: { readonly error: unknown } | undefined;
  const timer = setInterval(() => {
    beats = beats.then(beat).catch((error: unknown) => {
      failure ??= { error };
    });
  }, interval);
  try {
    await work();
  } finally {
    clearInterval(timer);
    await beats;
  }
  if (failure !== undefined) throw failure.error;
}
