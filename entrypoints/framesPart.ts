import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { entered } from '#tools/parts/entered';
import { frames } from '#tools/parts/frames';

export default defineUnlistedScript(() => entered()?.provide('frames', frames));
