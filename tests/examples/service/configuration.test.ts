import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../examples/service/configuration.js';
import { branchClock } from '../../../examples/service/branch/branchClock.js';

const token = 'a-token-of-24-characters';
const server = { DATABASE_URL: 'postgres://u:secret@db:5432/branch', SERVICE_TOKENS: `adviser:a1:${token}` };

describe('the configuration', () => {
  it('needs nothing: the embedded database, this machine, the development tokens', () => {
    expect(readConfiguration({})).toMatchObject({
      ...{ host: '127.0.0.1', port: 8080, databaseUrl: undefined, folder: 'service-data' },
      developmentTokens: true,
    });
    expect(readConfiguration({ SERVICE_DATA: 'memory' }).folder).toBeUndefined();
  });

  it('takes the tokens that are named, and then none of its own', () => {
    const { holders, developmentTokens } = readConfiguration({
      ...server,
      SERVICE_TOKENS: `adviser:a1:${token}, viewer:desk:${token}x`,
    });
    expect(holders.map(({ role, name }) => `${role}:${name}`)).toEqual(['adviser:a1', 'viewer:desk']);
    expect(developmentTokens).toBe(false);
    expect(JSON.stringify(holders)).not.toContain(token);
  });

  it.each(['postgres:///x?host=/run/postgresql', 'postgresql://u:se%cret@/x'])(
    'takes what the package pg takes as an address: %s',
    (DATABASE_URL) => {
      expect(readConfiguration({ ...server, DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
    },
  );

  it.each([
    ['a server without tokens', { DATABASE_URL: server.DATABASE_URL }, 'SERVICE_TOKENS is missing'],
    ['development tokens for the whole network', { HOST: '0.0.0.0' }, 'SERVICE_TOKENS is missing'],
    ['a port that is none', { PORT: '80 80' }, 'PORT takes a whole number from 0 to 65535'],
    [
      'an address of another database',
      { ...server, DATABASE_URL: 'mysql://u:secret@db/x' },
      'DATABASE_URL takes',
    ],
    [
      'an address that cannot be read',
      { ...server, DATABASE_URL: 'postgres://u:secret@:5432:x/y' },
      'DATABASE_URL takes',
    ],
    ['a variable that nobody has filled', { ...server, HOST: '' }, 'HOST is empty'],
    ['a folder that nobody has named', { SERVICE_DATA: '' }, 'SERVICE_DATA is empty'],
    ['a pool without connections', { DATABASE_CONNECTIONS: '0' }, 'DATABASE_CONNECTIONS takes'],
    ['a role that there is not', { ...server, SERVICE_TOKENS: `boss:a1:${token}` }, 'entry 1'],
    [
      'a token that is short',
      { ...server, SERVICE_TOKENS: `${server.SERVICE_TOKENS},job:j:secret` },
      'entry 2',
    ],
    ['a token that no header can carry', { ...server, SERVICE_TOKENS: `job:j:密${token}` }, 'entry 1'],
    [
      'a token that opens two doors',
      { ...server, SERVICE_TOKENS: `${server.SERVICE_TOKENS},job:j:${token}` },
      'entry 2',
    ],
    ['a level that there is not', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL takes one of'],
  ])('refuses %s, says which variable, and repeats nothing', (_, environment, message) => {
    expect(() => readConfiguration(environment)).toThrow(message);
    expect(() => readConfiguration(environment)).not.toThrow('secret');
  });
});

it('reads the day of the branch, whatever zone the machine is in', () => {
  // Kiritimati is 26 hours ahead of Baker Island (Etc/GMT+12): at any moment the two have different days.
  const [ahead, behind] = ['Pacific/Kiritimati', 'Etc/GMT+12'].map((zone) => branchClock(zone).today());
  expect(ahead! > behind!).toBe(true);
});
