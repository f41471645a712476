export const views = {
  due_within_hour: 'Due within the hour',
  overdue: 'Overdue',
  triage: 'Triage',
  mine: 'Mine',
  due_today: 'Due today',
  returned: 'Returned',
  awaiting_verify: 'To verify',
  awaiting_callback: 'To call back',
  listed: 'Listed',
  objections: 'Objections',
  disputes: 'Disputes',
};
