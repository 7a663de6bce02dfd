/** A stored record that the library does not take any more. */
class StoredRecordFault extends Error {
  override readonly name = 'StoredRecordFault';
  readonly code = 'stored_record_invalid';
}

/**
 * Reads a stored record. That the library does not take it is no fault of the request: somebody has changed it by hand, or
 * a newer library asks for more. The service then fails (500), and the log says so.
 */
export function readStored<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    throw new StoredRecordFault('a stored record does not pass', { cause });
  }
}
