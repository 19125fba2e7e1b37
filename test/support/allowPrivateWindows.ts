import { changeExtensionSettings } from '../soak/extensionSettings';
import { ADDON_ID } from './addonId';
import type { World } from './startWorld';

// What the switch on Firefox's own page of add-ons does; nobody waits for it, a new background tells.
const ALLOW = `(async () => {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const permission = { permissions: ['internal:privateBrowsingAllowed'], origins: [], data_collection: [] };
  await ExtensionPermissions.add('${ADDON_ID}', permission);
  await (await AddonManager.getAddonByID('${ADDON_ID}')).reload();
})()`;

/** Lets the extension into private windows, as the user can. Both browsers reload it for that. */
export async function allowPrivateWindows(world: World): Promise<void> {
  const { firefox } = world.browser;
  if (firefox) return firefox.evaluate(ALLOW);
  // Chromium switches an unpacked extension off when it reloads itself, unless the user is a developer.
  await changeExtensionSettings(world, 'updateProfileConfiguration', { inDeveloperMode: true });
  const extensionId = new URL(world.extensionOrigin).host;
  await changeExtensionSettings(world, 'updateExtensionConfiguration', {
    extensionId,
    incognitoAccess: true,
  });
}
