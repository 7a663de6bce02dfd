import { z } from 'zod';
import { Fault } from '../../store/fault.js';
import type { Slice } from '../../store/slice.js';
import { CHOICES } from './campaign.js';
import type { Sleeper } from './sleepers.js';

/** Lots go by numbers, from 1. */
export const HIGHEST_LOT = 9999;

/** What the waking room keeps. The outcome is not kept: the lot brings it back. */
export type WakingState = z.infer<typeof shape>;

const shape = z.strictObject({
  /** Numbers of the customers that the class chose. */
  chosen: z.array(z.string().regex(/^[1-9]\d{0,3}$/)).max(CHOICES),
  lot: z.int().min(1).max(HIGHEST_LOT),
  called: z.boolean(),
});

/** The fewest who can be parted in two. */
export const FEWEST = 2;

/**
 * The state of the room, and how one that was stored or imported is checked: only customers whom the gate lets the branch
 * call can have been chosen.
 *
 * @param callable - Those customers; asked for only where somebody was chosen, for they take a while to work out.
 */
export function wakingSlice(callable: () => readonly Sleeper[]): Slice<WakingState> {
  return {
    initial: { chosen: [], lot: 1, called: false },
    read(untrusted) {
      const state = shape.parse(untrusted);
      if (new Set(state.chosen).size < state.chosen.length) {
        throw new Fault({ zh: '“chosen”中有客户重复', en: '“chosen” names a customer twice' });
      }
      if (state.called && state.chosen.length < FEWEST) {
        throw new Fault({
          zh: `已抽签（“called”）时，“chosen”至少须有 ${FEWEST} 名客户`,
          en: `where the lot was drawn (“called”), “chosen” must name at least ${FEWEST} customers`,
        });
      }
      if (state.chosen.length === 0) return state;
      const open = new Set(callable().map(({ id }) => id));
      const refused = state.chosen.find((id) => !open.has(id));
      if (refused === undefined) return state;
      throw new Fault({
        zh: `“chosen”中的客户 ${refused} 不可联系，或不在名单上`,
        en: `customer ${refused} in “chosen” may not be called, or is not on the list`,
      });
    },
  };
}
