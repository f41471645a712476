export const faults = {
  offline: '连接不上服务器，请检查网络后重试',
  offlineTitle: '没有连接',
  code: '代码',
  requestId: '请求编号',
  unknown: '发生了意外错误',
  notFound: '没有这个页面',
  toBoard: '回到办件列表',
} as const;
