/** A tool as a client declares it to a platform: all of it, or the name of one that is set up there. */
export type DeclaredTool = object | string;

/** How they are declared: each whole, in the shape of one of the platforms, or only by their names. */
export type DeclaredAs = 'openai' | 'phonic-inline' | 'deepgram' | 'names';
