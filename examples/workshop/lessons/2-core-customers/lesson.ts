import { course, describe, selectVips } from 'panhuo';
import { percent } from '../../../branch-review/report/format.js';
import { wordingOf } from '../../../branch-review/report/wording.js';
import type { Lesson } from '../../lesson.js';
import { assetsOf } from './assetsOf.js';
import { behaviourOf } from './behaviourOf.js';
import { checkServices } from './check.js';
import { classesOf } from './classesOf.js';
import { services } from './exercise.js';
import { plansOf } from './plansOf.js';
import { words } from './words.js';

/** Lesson 2: the VIPs, the classes and their service, and behaviour analysis. */
export const coreCustomers: Lesson = {
  number: 2,
  folder: '2-core-customers',
  words,
  needs: ['assets'],
  show(room) {
    const say = wordingOf(words, room.language);
    const { value, reasons } = selectVips(
      course.vipShare,
      room.people.map(({ id, assets }) => ({ customer: id, assets: assets?.total ?? '0' })),
    );
    const vips = value.map((id) => room.people.find((person) => person.id === id)!);
    const rule = describe(reasons[0]!, room.language);
    const share = percent(assetsOf(vips) / assetsOf(room.people));
    return [
      say('vips', { rule, share }),
      classesOf(room, new Set(vips)),
      behaviourOf(room, vips),
      plansOf(room, vips),
    ];
  },
  check: (room) => checkServices(services, room),
};
