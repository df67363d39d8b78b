// Loaded when a reader first asks to listen.
import { connectVoice } from './connect-voice.ts';

connectVoice();
