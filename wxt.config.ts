import { defineConfig } from 'wxt';

const everySite = ['*://*/*'];

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['alarms', 'scripting', 'storage', 'tabs', 'webNavigation'],
    // Released, the browser itself holds the per-site allowlist; a development build may enter every page.
    ...(mode === 'development' ? { host_permissions: everySite } : { optional_host_permissions: everySite }),
    // Firefox's default MV3 policy upgrades ws: to wss:, which cuts off an agent on loopback.
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
    action: { default_title: '__MSG_extensionName__' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'pagehand@pagehand.dev',
              strict_min_version: '140.0',
              data_collection_permissions: {
                required: ['websiteContent', 'websiteActivity', 'browsingActivity'],
              },
            },
          },
        }
      : { minimum_chrome_version: '125' }),
  }),
});
