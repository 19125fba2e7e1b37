/** A tool as a client declares it to a platform: all of it, or the name of one that is set up there. */
export type DeclaredTool = object | string;
