import { course, defineFunnel } from 'panhuo';

const { stages } = course.serviceFunnel;

/**
 * The course's service funnel with two deadlines (期限) of the class's own, so that a class sees what time does: who selects
 * for 30 days without deciding goes back to watch, and who trades for 14 days without a deal goes back to select.
 */
export const classFunnel = defineFunnel({
  ...course.serviceFunnel,
  id: 'our-class/service-funnel',
  version: '1',
  note: {
    zh: '课程的服务漏斗，另加两个教学用的期限：选择满 30 天退回观望，买卖满 14 天退回选择。',
    en: 'The service funnel of the course with two deadlines for teaching: from select back to watch after 30 days, from trade back to select after 14.',
  },
  stages: {
    ...stages,
    select: { ...stages.select, after: { days: 30, event: 'hesitate' } },
    trade: { ...stages.trade, after: { days: 14, event: 'hesitate' } },
  },
});
