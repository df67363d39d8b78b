/** Chooses a voice for a language. Prefers local voices to online ones, then the same region. */
export function voiceFor<Voice extends Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>>(
  voices: readonly Voice[],
  lang: string,
): Voice | undefined {
  const [base] = lang.split('-');
  const tag = (voice: Voice) => voice.lang.replace('_', '-');
  const speaking = voices.filter((voice) => tag(voice).split('-')[0] === base);
  const weight = (voice: Voice) =>
    (voice.localService ? 4 : 0) + (tag(voice) === lang ? 2 : 0) + (tag(voice).endsWith('-IN') ? 1 : 0);
  let best = speaking[0];
  for (const voice of speaking) if (best === undefined || weight(voice) > weight(best)) best = voice;
  return best;
}
