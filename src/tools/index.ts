import { browserTools } from './browser';
import { pageTools } from './page';
import type { Tool } from './tool';

/** Every tool an agent can ask for. */
export const tools: readonly Tool[] = [...pageTools, ...browserTools];
