/**
 * The page code in the parts it is put in by: `core` at a page's first call, another one when the first of its
 * tools is called there.
 */
export const pageParts = ['core', 'reading', 'typing', 'extra', 'frames', 'picture', 'brought'] as const;
export type PagePart = (typeof pageParts)[number];
