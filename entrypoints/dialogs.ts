import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { guardDialogs } from '#page/dialogs/guard';

/** Put into the own world of pages that may be acted on, and nowhere else. */
export default defineUnlistedScript(() => guardDialogs(window));
