import { defineConfig } from 'wxt';
import { pageScripts } from './src/launcher/parts/pageScripts';
import { privacyText } from './src/launcher/parts/privacyText';

const everySite = ['*://*/*'];
// A picture of a tab takes this, or the user's press on our button there.
const everything = ['<all_urls>'];

// Our screens set no markup; Preact's way to do it would be the one warning of the store's check.
const withoutInnerHtml = {
  name: 'preact-without-inner-html',
  transform(code: string, id: string) {
    if (!id.includes('/preact/dist/')) return undefined;
    return code.replace(/(\w+)\.innerHTML=(\w+)\.__html/, '$1.textContent=$2.__html');
  },
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: { 'vite:build:extendConfig': pageScripts, 'build:publicAssets': privacyText },
  vite: () => ({ plugins: [withoutInnerHtml] }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // Microphone and speaker: Chrome has an offscreen document for them, Firefox a page of ours.
    permissions: [
      'activeTab',
      'alarms',
      'notifications',
      ...(browser === 'firefox' ? [] : ['offscreen']),
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
      'storage',
      'tabs',
      'webNavigation',
    ],
    // Released, the browser itself holds the per-site allowlist; a development build may enter every page.
    ...(mode === 'development' ? { host_permissions: everything } : { optional_host_permissions: everySite }),
    // Firefox's default MV3 policy upgrades ws: to wss:, which cuts off an agent on loopback.
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
    commands: {
      stop: { suggested_key: { default: 'Ctrl+Shift+Period' }, description: '__MSG_commandStop__' },
      talk: { suggested_key: { default: 'Ctrl+Shift+Space' }, description: '__MSG_commandTalk__' },
      panel: { suggested_key: { default: 'Ctrl+Shift+Comma' }, description: '__MSG_commandPanel__' },
      hints: { suggested_key: { default: 'Ctrl+Shift+1' }, description: '__MSG_commandHints__' },
    },
    action: { default_title: '__MSG_extensionName__' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'pagehand@pagehand.dev',
              strict_min_version: '140.0',
              data_collection_permissions: {
                // A voice can tell who somebody is.
                required: [
                  'websiteContent',
                  'websiteActivity',
                  'browsingActivity',
                  'personallyIdentifyingInfo',
                ],
              },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '125', storage: { managed_schema: 'managed.json' } }),
  }),
});
