import type { GraphWords } from '../en/graph.js';

export const graph: GraphWords = {
  choosing: {
    hint: '请选择关系链要通向的节点。',
    stop: '不选了',
  },
  comma: '，',
  canvas: {
    label: '关系网',
    hint: '方向键在节点之间移动，回车键打开，加号键展开，问号键列出全部按键。同样的内容也可用列表查看。',
    shown: { other: '{n} 个节点' },
    facts: { other: '{n} 条事实' },
    arranging: '正在排布……',
  },
  empty: {
    nothing: '没有可以画的内容。',
    nothingHint: '所要求的内容都已隐藏或被筛选掉了。请放宽筛选条件，或者退回一步。',
  },
  node: {
    kind: '{name}，{kind}',
    pinned: '已固定',
    more: { other: '共 {n} 条事实' },
    menu: '{name}的菜单',
  },
  fact: { implicit: '推断', denied: '被否认', label: '并非：{label}' },
  controls: {
    label: '画布',
    closer: '放大',
    further: '缩小',
    fit: '适合屏幕',
    rearrange: '重新排布',
    list: '以列表显示',
    picture: '以图形显示',
    help: '按键',
  },
  legend: { title: '图例', pinned: '已固定', directed: '沿箭头方向读' },
  list: { title: '显示的全部内容', none: '与显示的其他内容之间没有事实。' },
};
