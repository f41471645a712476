export const digests = {
  title: 'Reminders',
  bell_one: 'Reminders, {{count}} digest unread',
  bell_other: 'Reminders, {{count}} digests unread',
  unread: 'Unread',
  none: 'No reminders',
  noneHint: 'When a time of your unit is due soon, runs out or hands a case up, it is gathered here',
  earlier: 'Earlier digests',
  onTime: 'On time',
  columns: { what: 'What', clock: 'Time', case: 'Case', at: 'Was due', late: 'Noticed late by' },
  card: { blue: 'blue', yellow: 'yellow', red: 'red' },
};
