import type { TimelineWords } from '../en/timeline.js';

export const timeline: TimelineWords = {
  label: '屏幕内容的时间线',
  hint: '沿时间轴拖动可缩小时间范围。上下键在条目之间移动，左右键在时间中移动，加号和减号缩放，0 显示全部。',
  zoomIn: '放大',
  zoomOut: '缩小',
  earlier: '更早',
  later: '更晚',
  all: '全部时间',
  dated: { other: '{n} 个有日期' },
  undated: { other: '{n} 个没有日期的事件' },
  undatedHint: '资料没有说明这些事件发生的时间。',
  list: '以列表显示',
  nothing: '屏幕上没有带日期的内容。',
  nothingHint: '请把某个事件放到屏幕上，或展开参加过事件的对象。',
  nothingThen: '屏幕上没有落在这段时间内的内容。',
  legend: {
    event: '事件',
    fact: '自带日期的事实',
    uncertain: '日期为推断或大约',
    open: '开始或结束时间不详',
  },
};
