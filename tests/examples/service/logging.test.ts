import fastify from 'fastify';
import { course, day, openCase, toCloudEvents } from 'panhuo';
import { expect, it } from 'vitest';
import { logOptions } from '../../../examples/service/logging.js';
import { logPublisher } from '../../../examples/service/outbox/logPublisher.js';

const { step } = openCase(course.serviceFunnel, {
  ...{ id: 'k1', customer: 'c1', on: day('2026-01-05') },
  entry: 'normal',
});

function loggerOf(level: string) {
  const lines: string[] = [];
  const { log } = fastify({ logger: logOptions(level, { write: (line) => lines.push(line) }) });
  return { log, lines };
}

it.each(['info', 'error', 'silent'])('publishes events whatever the level of the log: %s', async (level) => {
  const { log, lines } = loggerOf(level);
  await logPublisher(log)(toCloudEvents([step], { source: '/branch' }));
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([{ event: { id: 'k1/0' } }]);
});

it('logs where an error was thrown, and nothing of its message, however it is broken into lines', () => {
  const { log, lines } = loggerOf('info');
  log.error({ err: new Error('王小明\n    at 13800001234') }, 'failed');
  expect(lines.join('')).toContain('logging.test.ts');
  expect(lines.join('')).not.toMatch(/王小明|13800001234/);
});
