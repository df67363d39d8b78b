import { characterClass, type KnownScript, letter, scriptMask, scripts } from './character-class.ts';

/** The numbers of characters of a text by script. */
export interface ScriptCounts {
  /** Letters of all scripts. */
  readonly letters: number;
  /** UTF-16 units beyond ASCII. */
  readonly others: number;
  readonly of: (script: KnownScript) => number;
}

export function countScripts(units: Uint16Array): ScriptCounts {
  const counts = new Uint32Array(scripts.length + 1);
  let [letters, others] = [0, 0];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] as number;
    if (unit < 0x80) {
      if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) letters += 1;
      continue;
    }
    others += 1;
    const found = characterClass(units, at);
    if (found & letter) letters += 1;
    const script = found & scriptMask;
    counts[script] = (counts[script] as number) + 1;
  }
  return { letters, others, of: (script) => counts[scripts.indexOf(script) + 1] ?? 0 };
}
