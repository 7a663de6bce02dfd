const FETCHED_AFTER_MS = 10_000;

/** Hands a text to the user as a file, without a server. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers fetch it only after the click has been heard.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, FETCHED_AFTER_MS);
}
