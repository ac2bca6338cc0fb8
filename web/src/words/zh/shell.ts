import type { ShellWords } from '../en/shell.js';

export const shell: ShellWords = {
  search: {
    label: '用任何文字搜索名称',
    none: '没有这个名称的人或事物。',
    found: { other: '找到 {n} 项' },
  },
};
