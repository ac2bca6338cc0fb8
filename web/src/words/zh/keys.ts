import type { KeyWords } from '../en/keys.js';

export const keys: KeyWords = {
  title: '画布上的按键',
  move: '到该方向的下一个节点',
  facts: '逐条查看节点的事实',
  open: '在侧栏打开',
  expand: '再显示 12 条事实',
  collapse: '收起',
  menu: '节点菜单',
  pin: '固定或取消固定',
  hide: '隐藏',
  fit: '适合屏幕',
  pan: '移动画布',
  zoom: '放大、缩小',
  help: '显示本列表',
};
