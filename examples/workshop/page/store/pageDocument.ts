import { z } from 'zod';
import { Fault, faultText } from './fault.js';
import type { Slice } from './slice.js';

/** The rooms' states by the id of the room. */
export type RoomStates = Readonly<Record<string, unknown>>;

/** The slices by the id of their room. */
export type Slices = Readonly<Record<string, Slice<unknown>>>;

/** Raised when the form of the file changes. */
const VERSION = 1;

const documentShape = z.object({
  page: z.literal('panhuo-workshop'),
  version: z.literal(VERSION),
  rooms: z.record(z.string(), z.unknown()),
});

/** The states as a file that can be kept and imported again. */
export function writeDocument(rooms: RoomStates): string {
  return JSON.stringify({ page: 'panhuo-workshop', version: VERSION, rooms }, null, 2);
}

/**
 * Reads a file of the page. All of it is checked before any of it is used.
 *
 * @throws Fault with a sentence that names the room and the place.
 */
export function readDocument(text: string, slices: Slices): RoomStates {
  const rooms = roomsIn(text);
  const states = Object.entries(slices).map(([id, slice]) => {
    if (!Object.hasOwn(rooms, id)) return [id, slice.initial] as const;
    try {
      return [id, slice.read(rooms[id])] as const;
    } catch (error) {
      throw new Fault({
        zh: `“${id}”一节有误：${faultText(error, 'zh')}。`,
        en: `The part “${id}” is wrong: ${faultText(error, 'en')}.`,
      });
    }
  });
  return Object.fromEntries(states);
}

function roomsIn(text: string): RoomStates {
  try {
    return documentShape.parse(JSON.parse(text)).rooms;
  } catch {
    throw new Fault({
      zh: '这不是本页写成的内容（应为“导出”得到的 JSON）。',
      en: 'This was not written by this page: it takes the JSON that “Export” writes.',
    });
  }
}
