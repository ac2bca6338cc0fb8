import type { ShellWords } from '../en/shell.js';

export const shell: ShellWords = {
  search: {
    label: '用任何文字搜索名称',
    placeholder: '北京 · Beijing · بكين · Peking …',
    suggestions: '建议',
    none: '没有这个名称的人或事物。',
    noneHint: '请减少字数，换一种写法或文字，也可以输入标识符。',
    more: '还有更多结果：继续输入可缩小范围。',
    page: '会面',
    found: { other: '找到 {n} 项' },
  },
  skip: '跳到正文',
  language: '语言',
  themes: { system: '配色：跟随系统', light: '配色：浅色', dark: '配色：深色' },
  tabs: {
    label: '视图',
    graph: '关系图',
    map: '地图',
    timeline: '时间线',
    table: '表格',
    document: '来源',
    meetings: '会面',
  },
  steps: { undo: '撤销', redo: '重做' },
  panel: { label: '详情', close: '关闭详情' },
  waiting: {
    loading: '正在加载……',
    partMissing: '页面的这一部分无法加载。请检查网络连接。',
    again: '重试',
  },
};
