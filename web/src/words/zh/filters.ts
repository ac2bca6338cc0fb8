import type { FilterWords } from '../en/filters.js';

export const filters: FilterWords = {
  time: '时间',
  from: '从',
  to: '到',
  timeHint: '可填年、月或日：1994、2020-09 或 2020-10-08。留空表示不限。',
  unreadable: '这不是日期。请填写 1994、2020-09 或 2020-10-08。',
  reversed: '结束早于开始。',
  possibly: '可能在此期间，也包括没有日期的',
  certainly: '确定在此期间',
  certainty: '确定程度',
  confidence: '可信度不低于',
  implicit: '也包括由读者推断、来源未明说的',
  relations: '关系',
  noRelations: '目前没有显示任何关系。',
  sources: '来源',
  anySource: '不选则显示所有来源的事实。',
  someSources: '列出了 {total} 个来源中的 {shown} 个。',
};
