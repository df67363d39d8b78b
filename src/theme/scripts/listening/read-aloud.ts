import { speechChunks } from './speech-chunks.ts';

export type SpeechState = 'silent' | 'speaking' | 'paused';

/** Controls of the speech. */
export interface SpeechControls {
  /** Starts, pauses or resumes. */
  readonly toggle: () => void;
  readonly stop: () => void;
}

/**
 * Reads the parts of an article aloud, one after the other, and highlights the current one. Resuming starts the current chunk again,
 * because the pause of the browser's speech synthesis is unreliable.
 */
export function readAloud(
  parts: readonly HTMLElement[],
  voice: SpeechSynthesisVoice,
  onState: (state: SpeechState) => void,
): SpeechControls {
  const chunks = parts.flatMap((part) => speechChunks(part.textContent ?? '').map((text) => ({ part, text })));
  let index = 0;
  let state: SpeechState = 'silent';
  let current: SpeechSynthesisUtterance | undefined;

  const setState = (next: SpeechState) => {
    state = next;
    for (const part of parts) part.classList.toggle('spoken', next !== 'silent' && part === chunks[index]?.part);
    onState(next);
  };
  const cancel = () => {
    current = undefined;
    speechSynthesis.cancel();
  };
  const stop = () => {
    if (state === 'silent') return;
    cancel();
    setState('silent');
    index = 0;
  };
  const speak = () => {
    const chunk = chunks[index];
    if (!chunk) return stop();
    const utterance = new SpeechSynthesisUtterance(chunk.text);
    current = utterance;
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = () => {
      // Canceled speech ends too.
      if (current !== utterance) return;
      index += 1;
      speak();
    };
    utterance.onerror = () => {
      if (current === utterance) stop();
    };
    setState('speaking');
    chunk.part.scrollIntoView({ block: 'nearest' });
    speechSynthesis.speak(utterance);
  };
  const toggle = () => {
    if (state !== 'speaking') return speak();
    cancel();
    setState('paused');
  };
  return { toggle, stop };
}
