import type { AttackText } from './attack-texts.ts';

// What may make a match fail at the end of the text. The first one matches most often, so it is not enough.
const endings = ['', '\0', '\n', '\n\0', ' !', '\v'];
const longest = 2 ** 16;

/** Processor time of this thread, so that a busy machine changes nothing. */
function microseconds(run: () => void): number {
  const before = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(before);
  return user + system;
}

/**
 * A text on which the pattern takes more than 30 ms, and more than 2.6 times as long as on half of it. Quadratic patterns take
 * more than a second for the longest text that is tried, linear ones less than a millisecond.
 */
export function slowText(pattern: RegExp, texts: readonly AttackText[]): string | undefined {
  const run = (text: string) => (pattern.global ? text.replace(pattern, '') : pattern.exec(text));
  for (const { prefix, pump } of texts)
    for (const beginning of new Set([prefix, `\0${prefix}`]))
      for (const ending of endings) {
        let before = 0;
        for (let repeats = 16; repeats * pump.length <= longest; repeats += repeats < 64 ? 4 : repeats) {
          const text = beginning + pump.repeat(repeats) + ending;
          const measure = () => microseconds(() => run(text));
          const first = measure();
          // Compiling and garbage collection take time only once.
          const time = first > 30_000 ? Math.min(first, measure()) : first;
          if (time > 30_000 && (time > 2.6 * before || time > 500_000))
            return `${JSON.stringify(beginning)} + ${JSON.stringify(pump)}.repeat(${repeats}) + ${JSON.stringify(ending)}`;
          before = time;
        }
      }
  return undefined;
}
