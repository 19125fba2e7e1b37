import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { entered } from '#tools/parts/entered';
import { reading } from '#tools/parts/reading';

export default defineUnlistedScript(() => entered()?.provide('reading', reading));
