// Loaded when a reader first asks to listen.
import { connectVoice } from './listening/connect-voice.ts';

connectVoice();
