const PREFIX = 'page:';

/** How a rule names a tool that pages of its site bring; none of ours has a colon in its name. */
export const broughtEntry = (tool: string) => `${PREFIX}${tool}`;

/** The tool's name in such an entry; nothing for an entry of ours. */
export const broughtName = (entry: string) =>
  entry.startsWith(PREFIX) ? entry.slice(PREFIX.length) : undefined;
