import type { DocumentWords } from '../en/document.js';

export const document: DocumentWords = {
  heading: '来源',
  intro: '这里显示的一切都取自这些来源；存有原文的，均可逐字核对。',
  none: '尚无来源。导入数据集后，来源会列在这里。',
  all: '全部来源',
  held: '存有原文',
  notHeld: '未存原文',
  table: '表格',
  tableWhat: '此来源是表格：各行所述内容列在下方，没有原文。',
  language: '语言',
  details: '详情',
  text: '来源原文',
  states: '所述内容',
  claimCount: { other: '{n} 条陈述' },
  named: '提及的名称',
  nameCount: { other: '{n} 个名称' },
  key: {
    states: '陈述内容的字句',
    names: '名称',
    hint: '选择标记可查看其内容；再次选择可查看同一字句的其他内容。方向键可在标记间移动。',
  },
  astray: { other: '有 {n} 处标记不在此原文之内：原文或数据集已有变动。' },
};
