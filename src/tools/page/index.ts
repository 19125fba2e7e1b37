import type { PageTool } from '../tool';
import { click } from './click';

/** The tools that run in the page. */
export const pageTools: readonly PageTool[] = [click];
