/** Where the extension looks for `pagehand mcp` on this computer, unless told otherwise. */
export const MCP_PORT = 8377;
