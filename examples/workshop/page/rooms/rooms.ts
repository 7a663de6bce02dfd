import type { Room } from './room.js';
import { dashboardRoom } from './dashboard/dashboardRoom.js';
import { funnelRoom } from './funnel/funnelRoom.js';
import { marketRoom } from './market/marketRoom.js';
import { questionnaireRoom } from './questionnaire/questionnaireRoom.js';
import { wakingRoom } from './waking/wakingRoom.js';

/** The rooms in the order of the course. */
export const rooms: readonly [Room, ...Room[]] = [
  questionnaireRoom,
  funnelRoom,
  marketRoom,
  wakingRoom,
  dashboardRoom,
];
