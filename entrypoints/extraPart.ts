import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { entered } from '#tools/parts/entered';
import { extra } from '#tools/parts/extra';

export default defineUnlistedScript(() => entered()?.provide('extra', extra));
