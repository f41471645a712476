export const pill = {
  left: '{{time}} left',
  dueSoon: 'Due soon',
  overdue: 'Overdue {{time}}',
  paused: 'Paused',
  onTime: 'On time',
  late: 'Closed late',
  none: 'No clock',
  days: '{{count}} d',
  hours: '{{count}} h',
  minutes: '{{count}} min',
  seconds: '{{time}} s',
  due: 'Due {{at}}',
};
