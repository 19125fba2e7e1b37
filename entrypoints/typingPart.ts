import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { entered } from '#tools/parts/entered';
import { typing } from '#tools/parts/typing';

export default defineUnlistedScript(() => entered()?.provide('typing', typing));
