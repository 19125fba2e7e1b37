import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { brought } from '#tools/parts/brought';
import { entered } from '#tools/parts/entered';

export default defineUnlistedScript(() => entered()?.provide('brought', brought));
