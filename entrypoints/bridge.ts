import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bridgeTools } from '#page/brought/bridge';

/** Put into the own world of pages whose tools are asked for, and nowhere else. */
export default defineUnlistedScript(() => bridgeTools(window));
