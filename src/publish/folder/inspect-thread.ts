import { answerRequests } from '../thread/answer-requests.ts';
import type { InspectRequest } from './inspect-in-thread.ts';
import { siteInspector } from './inspect-site.ts';

// The thread of `inspectInThread` runs this module. No module imports it.
const inspectSite = siteInspector();
answerRequests(({ out, verify }: InspectRequest) => inspectSite(out, verify));
