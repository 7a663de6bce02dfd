import { afterAll, beforeAll, describe } from 'vitest';
import type { OpenDatabase } from '../../../examples/service/database/database.js';
import { migrate } from '../../../examples/service/database/migrate.js';
import { casesContract } from './casesContract.js';
import { customersContract } from './customersContract.js';
import { marketsContract } from './marketsContract.js';
import { openService, type Service } from './openService.js';
import { operationsContract } from './operationsContract.js';

/** The service under test. */
export type Opened = () => {
  readonly service: Service;
  /** The same database for another instance, which may close it. */
  again(): OpenDatabase;
};

/** The promises of the service, held on one database. What is stored stays: every test has ids of its own. */
export function serviceContract(
  open: () => Promise<{ connect: () => OpenDatabase; end: () => Promise<void> }>,
): void {
  let ground: Awaited<ReturnType<typeof open>>;
  let service: Service;
  const opened: Opened = () => ({ service, again: ground.connect });
  beforeAll(async () => {
    ground = await open();
    const database = ground.connect();
    await migrate(database);
    service = await openService(database);
  });
  afterAll(async () => {
    await service.app.close();
    await ground.end();
  });
  describe('customers', () => {
    customersContract(opened);
  });
  describe('cases', () => {
    casesContract(opened);
  });
  describe('markets, trades and reports', () => {
    marketsContract(opened);
  });
  describe('operations', () => {
    operationsContract(opened);
  });
}
