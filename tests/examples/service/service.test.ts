import { describe } from 'vitest';
import { embeddedDatabase } from '../../../examples/service/database/embeddedDatabase.js';
import { serviceContract } from './serviceContract.js';

describe('the service on its embedded database', () => {
  serviceContract(async () => {
    const database = await embeddedDatabase();
    // Instances of one process share it: the last to end closes it.
    return { connect: () => ({ ...database, close: () => Promise.resolve() }), end: () => database.close() };
  });
});
