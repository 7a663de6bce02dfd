import { afterEach, expect, it, vi } from 'vitest';

const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
afterEach(() => {
  log.mockRestore();
});

it('runs, and tells in both languages what happens to its cases', async () => {
  await import('../../examples/funnel-service/index.js');
  const told = log.mock.calls.map(([line]) => String(line));
  const after = (line: string, count: number): string[] => {
    const place = told.findIndex((own) => own.includes(line));
    expect(place).toBeGreaterThanOrEqual(0);
    return told.slice(place + 1, place + 1 + count);
  };
  expect(after('the needs are not surveyed', 1)[0]).toMatch(
    /✗ 未满足：已调查需求.* \/ not met: needs surveyed/,
  );
  expect(after('after the survey', 1)).toEqual(['  → 选择 / select']);
  expect(after('delivered once more', 1)[0]).toContain('already done under this key');
  const both = after('two advisers at the same moment', 2);
  expect(both.filter((line) => line.includes('→'))).toHaveLength(1);
  expect(both.join()).toContain('the case has moved');
  // 90 days after 5 January 2024 is 4 April: the case that nobody moved is due on the day after it.
  expect(after('the nightly job', 2)).toEqual(['  k2 到期 / k2 is due', '  → 沉寂 / silent']);
  // Of every case the oldest line goes first, whatever waits behind it.
  const sent = after('the outbox', 5).map((line) => line.trim().split(' ')[0]);
  expect(sent).toEqual(['k1/0', 'k2/0', 'k1/1', 'k2/1', 'k1/2']);
  expect(told.at(-1)).toContain('rebuilt from the log: step 2');
  expect(told.every((line) => !/undefined|\[object|\{|NaN/.test(line))).toBe(true);
});
