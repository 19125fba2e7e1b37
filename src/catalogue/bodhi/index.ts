/** What a Bodhi server imports as `pagehand/bodhi`. */
export { type BodhiToolsOptions, bodhiTools } from './bodhiTools';
export { type OwnSocketBridge, type OwnSocketOptions, ownSocketBridge } from './ownSocketBridge';
export { type UiResponseBridge, uiResponseBridge } from './uiResponseBridge';
