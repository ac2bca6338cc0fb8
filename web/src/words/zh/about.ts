import type { AboutWords } from '../en/about.js';

export const about: AboutWords = {
  rules: '代表不等于到场：派人出席或代人发言的，与亲自在场的分开表述。来源没有说的是“未说明”，而不是“否”。',
  contents: '内容',
  evidence: { other: '引用 {n} 处原文' },
  datasets: '数据集及其使用条款',
  records: { other: '{n} 条记录' },
  licence: '许可',
  notStated: '未说明',
  developers: '开发者',
  ide: '编写 GraphQL 查询',
  doors: '本服务的所有入口',
};
