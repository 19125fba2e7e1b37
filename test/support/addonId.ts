/** The extension's id in Firefox, as the manifest states it. */
export const ADDON_ID = 'pagehand@pagehand.dev';
