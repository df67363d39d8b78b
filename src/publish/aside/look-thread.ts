import { lookAtSite } from '../folder/look-at-site.ts';
import { answerAside } from './answer-aside.ts';
import type { LookQuestion } from './look-aside.ts';

// What the thread of `lookAside` runs; nothing imports it.
answerAside(({ out, verify }: LookQuestion) => lookAtSite(out, verify));
