import { CloudEvent, HTTP } from 'cloudevents';
import fc from 'fast-check';
import { type Step, toCloudEvents } from 'panhuo';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';
import { logs, opening } from './randomLogs.js';

const source = 'https://broker.example/branches/12';
const timed: Step = { ...opening, at: 1_704_445_200, key: 'order-7', labels: { adviser: 'a1' } };

describe('toCloudEvents', () => {
  it('writes the event that the standard describes, from a single step', () => {
    expect(toCloudEvents([timed], { source })).toEqual([
      {
        specversion: '1.0',
        id: 'k1/0',
        source,
        type: 'panhuo.funnel.open',
        subject: 'k1',
        // 1,704,445,200 ÷ 86,400 = 19,727.375: nine hours into 2024-01-05, which is epoch day 19,727.
        time: '2024-01-05T09:00:00Z',
        datacontenttype: 'application/json',
        partitionkey: 'k1',
        data: timed,
      },
    ]);
  });

  it('invents no time for a step that has only a day', () => {
    const [event] = toCloudEvents([opening], { source });
    expect(event).not.toHaveProperty('time');
    expect(event!.data.on).toBe('2024-01-05');
  });

  it('lets nothing out that lies on the object besides the step', () => {
    const row = { ...timed, name: '张三', phone: '13800138000' };
    expect(JSON.stringify(toCloudEvents([row], { source }))).not.toMatch(/张三|13800138000/);
  });

  it('is read by the reference library, strictly, and comes back from an HTTP message as it was', () => {
    fc.assert(
      fc.property(logs, (steps) => {
        const events = toCloudEvents(frozen(steps), { source });
        expectPlain(events);
        for (const event of events) {
          const { time, ...rest } = event;
          const read = new CloudEvent({ ...event });
          expect(read).toMatchObject(rest);
          if (time !== undefined) expect(read.time).toBe(time);
          const message = HTTP.structured(read);
          expect(message.headers['content-type']).toMatch('application/cloudevents+json');
          expect(HTTP.toEvent(message)).toMatchObject(rest);
          // What a sender without the library would post.
          const body = JSON.stringify(event);
          expect(HTTP.toEvent({ headers: message.headers, body })).toMatchObject(rest);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('gives every step an id of its own, and the same one whenever it is sent', () => {
    fc.assert(
      fc.property(logs, (steps) => {
        const ids = toCloudEvents(steps, { source }).map(({ id }) => id);
        expect(new Set(ids).size).toBe(steps.length);
        expect(steps.map((step) => toCloudEvents([step], { source })[0]!.id)).toEqual(ids);
      }),
    );
  });

  it('holds the step itself, without anything shared with it', () => {
    const step = { ...timed, labels: { adviser: 'a1' } };
    const [event] = toCloudEvents([step], { source });
    step.labels.adviser = 'a2';
    expect(event!.data.labels).toEqual({ adviser: 'a1' });
  });

  it('knows the events of the funnel', () => {
    const step = { ...opening, to: 'watch' } as Step<'watch' | 'won', 'win'>;
    const [event] = toCloudEvents([step], { source });
    expectTypeOf(event!.data.to).toEqualTypeOf<'watch' | 'won'>();
    type Named = 'win' | 'open' | 'migrate' | 'pause' | 'resume';
    expectTypeOf(event!.type).toEqualTypeOf<`panhuo.funnel.${Named}`>();
  });
});

describe('the source of CloudEvents', () => {
  it.each([
    'https://broker.example/branches/12?x=1#y',
    'urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66',
    'mailto:desk@broker.example',
    '/branches/12',
    'branches/a:b',
    '//broker.example:8080',
    '%E7%9B%98',
    '?q',
    '#f',
  ])('may be %s', (good) => {
    const [event] = toCloudEvents([opening], { source: good });
    expect(new CloudEvent({ ...event! }).source).toBe(good);
  });

  it.each([
    '',
    ' ',
    'a b',
    '盘活',
    '%',
    '%4',
    '1a:b',
    ':a',
    '//a b',
    '//a:b/',
    'https://a b/',
    'https://a/<x>',
    'a#b#c',
    '[::1]',
    'a\n',
  ])('may not be %j', (bad) => {
    const error = errorOf(() => toCloudEvents([], { source: bad }));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', 'source']);
    expectWorded(error.reasons);
  });

  it('may not be missing', () => {
    const error = errorOf(() => toCloudEvents([opening], {} as { source: string }));
    expect(error.code).toBe('facts_invalid');
  });

  it('may be any address of the web', () => {
    const addresses = fc.webUrl({ withQueryParameters: true, withFragments: true });
    fc.assert(fc.property(addresses, (any) => passes(() => toCloudEvents([opening], { source: any }))));
  });

  it('is never one that the reference library refuses', () => {
    const characters = fc.constantFrom(...'a1:/?#@%4E[]!$&()*+,;=.-_~ "<\\^`{|}é'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: characters, minLength: 1, maxLength: 12 }), (any) => {
        if (passes(() => toCloudEvents([opening], { source: any }))) {
          expect(new CloudEvent({ type: 't', source: any }).source).toBe(any);
        }
      }),
      { numRuns: 5000 },
    );
  });
});

function passes(action: () => unknown): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
