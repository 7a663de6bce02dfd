import { z } from 'zod';
import type { Slice } from '../../store/slice.js';

/** The periods of the figures. */
export const units = ['month', 'quarter'] as const;

/** By what the survival curves part the customers. */
export const groupings = ['personality', 'tier', 'year'] as const;

/** A way to part the customers. */
export type Grouping = (typeof groupings)[number];

/** What this room keeps: its filters. Every figure follows from the data of the page. */
export type DashboardState = z.infer<typeof shape>;

const shape = z.strictObject({ unit: z.enum(units), grouping: z.enum(groupings) });

/** The state of the room, and how one that was stored or imported is checked. */
export const dashboardSlice: Slice<DashboardState> = {
  initial: { unit: 'quarter', grouping: 'personality' },
  read: (untrusted) => shape.parse(untrusted),
};
