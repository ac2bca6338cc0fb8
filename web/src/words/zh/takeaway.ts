import type { TakeawayWords } from '../en/takeaway.js';

export const takeaway: TakeawayWords = {
  button: '导出',
  title: '导出屏幕上的内容',
  counts: '{entities}，{facts}',
  lines: { stated: '来源明言', implicit: '由读者推断', denied: '来源否认' },
  faded: '线条越淡，事实越不确定',
  counted: '{label}（{n}）',
  legend: '图例',
  credits: {
    data: '数据：',
    licensed: '{title}（{licence}）',
    noLicence: '未说明许可',
    sources: { other: '来源：' },
    more: { other: '另有 {n} 个' },
    made: '{date}由 Parley 生成。',
    address: '此视图：',
  },
};
