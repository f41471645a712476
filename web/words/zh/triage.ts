export const triage = {
  queue: '待受理',
  queueChanged: '队列现有 {{count}} 件 · 更新',
  empty: '没有待受理的案件',
  emptyHint: '新登记且未定网格的案件会出现在这里',
  later: '稍后处理',
  laterEffect: '移到队列末尾，时限照常计时',
  postponed: '已延后',
  gone: '案件已不在待受理状态',
  suggestion: '建议网格：{{grid}}（同一地址近期 {{count}} 件）',
  noSuggestion: '近期没有同一地址的案件，无法建议网格',
} as const;
