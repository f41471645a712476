export const people = {
  role: {
    grid_worker: 'Grid worker',
    grid_worker_part_time: 'Part-time grid worker',
    grid_lead: 'Grid lead',
    clerk: 'Community clerk',
    dispatcher: 'Dispatcher',
    mediator: 'Mediator',
    supervisor: 'Supervisor',
    officer: 'Department officer',
    auditor: 'Auditor',
    admin: 'Administrator',
    integration: 'Connected system',
  },
};
