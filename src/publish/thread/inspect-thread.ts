import { inspectSite } from '../folder/inspect-site.ts';
import { answerRequests } from './answer-requests.ts';
import type { InspectRequest } from './inspect-in-thread.ts';

// What the thread of `inspectInThread` runs; nothing imports it.
answerRequests(({ out, verify }: InspectRequest) => inspectSite(out, verify));
