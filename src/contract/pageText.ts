/** Text of a page between marks that no page can know beforehand, so that it cannot pass for what we say. */
export function betweenMarks(text: string): string {
  const mark = [...crypto.getRandomValues(new Uint8Array(4))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return `[page text ${mark}]\n${text}\n[end of page text ${mark}]`;
}

/** What stands between the marks; text without marks as it is. */
export function withoutMarks(text: string): string {
  return (
    /^\[page text (\w{8})\]\n(?<inside>[\s\S]*)\n\[end of page text \1\]$/u.exec(text)?.groups?.inside ?? text
  );
}
