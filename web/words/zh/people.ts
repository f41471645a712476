export const people = {
  role: {
    grid_worker: '网格员',
    grid_worker_part_time: '兼职网格员',
    grid_lead: '网格长',
    clerk: '社区工作者',
    dispatcher: '派单员',
    mediator: '调解员',
    supervisor: '督办员',
    officer: '部门经办人',
    auditor: '审计员',
    admin: '管理员',
    integration: '对接系统',
  },
} as const;
