import { spokenPieces } from './speech-chunks.ts';

export type ReadingState = 'silent' | 'speaking' | 'paused';

/** What a listener can do. */
export interface Reading {
  /** Begins, pauses, goes on. */
  readonly toggle: () => void;
  readonly stop: () => void;
}

/**
 * Reads the parts of an article one after the other and marks the one that is being read. To pause is to be silent and to
 * begin the piece again: a voice's own pause is not to be relied on.
 */
export function readAloud(
  parts: readonly HTMLElement[],
  voice: SpeechSynthesisVoice,
  onState: (state: ReadingState) => void,
): Reading {
  const script = parts.flatMap((part) => spokenPieces(part.textContent ?? '').map((text) => ({ part, text })));
  let place = 0;
  let state: ReadingState = 'silent';
  let current: SpeechSynthesisUtterance | undefined;

  const become = (next: ReadingState) => {
    state = next;
    for (const part of parts) part.classList.toggle('spoken', next !== 'silent' && part === script[place]?.part);
    onState(next);
  };
  const hush = () => {
    current = undefined;
    speechSynthesis.cancel();
  };
  const stop = () => {
    if (state === 'silent') return;
    hush();
    become('silent');
    place = 0;
  };
  const speak = () => {
    const piece = script[place];
    if (!piece) return stop();
    const utterance = new SpeechSynthesisUtterance(piece.text);
    current = utterance;
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = () => {
      // Being cut short ends it too.
      if (current !== utterance) return;
      place += 1;
      speak();
    };
    utterance.onerror = () => {
      if (current === utterance) stop();
    };
    become('speaking');
    piece.part.scrollIntoView({ block: 'nearest' });
    speechSynthesis.speak(utterance);
  };
  const toggle = () => {
    if (state !== 'speaking') return speak();
    hush();
    become('paused');
  };
  return { toggle, stop };
}
