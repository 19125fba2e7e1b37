/** Lets the browser keep a text as a file of this name. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the blob over by the time of the next task.
  setTimeout(() => URL.revokeObjectURL(address));
}
