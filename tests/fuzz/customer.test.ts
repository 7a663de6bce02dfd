import * as customer from 'panhuo/customer';
import { describe } from 'vitest';
import { expectRoom } from './expectRoom.js';
import { customerTargets } from './targets/customer.js';

describe('the room of customers, fuzzed', () => {
  expectRoom('customer', customer, customerTargets, {
    jsonSchemaOf: 'takes one of the names of the records, which stands in code',
  });
});
