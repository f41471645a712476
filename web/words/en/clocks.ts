export const clocks = {
  kind: {
    dispatch: 'Time to dispatch',
    accept: 'Time to accept',
    contact: 'Time to contact the reporter',
    holding: 'Time at this level',
    resolve: 'Total time',
    verify: 'Time to verify',
    callback: 'Time to call back',
    rework: 'Time to rework',
  },
  state: { running: 'Running', paused: 'Paused', met: 'Met', missed: 'Missed', void: 'Void' },
  budget: {
    emergency_minute: 'Emergency minutes',
    emergency_hour: 'Emergency hours',
    working_minute: 'Working minutes',
    working_hour: 'Working hours',
    working_day: 'Working days',
    calendar_day: 'Calendar days',
  },
};
