// Loaded when a reader first presses the listen button.
import { connectVoice } from './listening/connect-voice.ts';

connectVoice();
