// Loaded when a reader first presses the listen button.
import { connectVoice } from './connect-voice.ts';

connectVoice();
