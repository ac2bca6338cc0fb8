import type { ChainWords } from '../en/chains.js';

export const chains: ChainWords = {
  title: '{from}与{to}',
  found: { other: '{n} 条事实链' },
  none: '在当前筛选条件下，没有四步以内的事实链连接两者。',
  more: '更多事实链',
  close: '关闭事实链',
  loading: '正在查找事实链……',
  neverMet: '据此处的资料来源，两者从未会面。',
  met: { other: '两者在 {n} 次活动中会面。' },
  metUnsurely: { other: '两者可能在 {n} 次活动中会面，但没有来源说双方都亲自在场。' },
  chain: '事实链 {n}',
  steps: { other: '{n} 步' },
  caveats: '这条链没有说明的事',
  noCaveats: '两者出席了同一次会议。',
};
