export const logIn = {
  title: '登录格事通',
  purpose: '网格事项登记、派单、办理、上报一条线',
  username: '用户名',
  password: '密码',
  submit: '登录',
  demoTitle: '演示账号，一键登录',
  demoHint: '按 {{keys}} 或点选角色',
  wrong: '用户名或密码不正确',
  over: '登录已过期，请重新登录',
} as const;
