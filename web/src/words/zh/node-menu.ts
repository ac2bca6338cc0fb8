import type { MenuWords } from '../en/node-menu.js';

export const menu: MenuWords = {
  label: '对{name}的操作',
  close: '关闭菜单',
  expand: '显示关联',
  limit: '最多',
  any: '各类事实',
  some: '{shown} / {total}',
  all: '全部 {total}',
  more: '更多……',
  alone: '没有符合筛选条件的事实。',
  collapse: '收起展开的内容',
  pin: '固定在此处',
  unpin: '取消固定',
  hide: '隐藏',
  open: '打开其页面',
  chain: '它与谁相连……',
  chainTo: '……{name}',
  choose: '……由我选择的另一个节点',
};
