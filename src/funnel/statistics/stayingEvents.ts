/** By the code of an event, whether it leaves a case where it is, be it under another name: a pause or a migration. */
export function stayingEvents(events: readonly string[]): Uint8Array {
  const stays = new Uint8Array(256);
  for (const [code, event] of events.entries()) {
    if (event === 'pause' || event === 'resume' || event === 'migrate') stays[code] = 1;
  }
  return stays;
}
