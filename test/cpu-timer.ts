/**
 * Starts to count the processor time of this process, and returns a function that reads the seconds since then.
 * A test that bounds the time of some work bounds this: a clock also counts what other programs do meanwhile.
 */
export function startCpuTimer(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };
}
