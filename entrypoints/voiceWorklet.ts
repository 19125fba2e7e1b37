import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerProcessors } from '#voice/worklet/registerProcessors';

/** Loaded into the audio worklets of our own pages. */
export default defineUnlistedScript(registerProcessors);
