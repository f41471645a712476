export const triage = {
  queue: 'Waiting',
  queueChanged: '{{count}} waiting now · update',
  empty: 'Nothing waits for dispatch',
  emptyHint: 'New cases whose grid is not known come up here',
  later: 'Later',
  laterEffect: 'Goes to the end of the queue; its clocks run on',
  postponed: 'postponed',
  gone: 'This case no longer waits for dispatch',
  suggestion: 'Suggested grid: {{grid}} ({{count}} recent at this address)',
  noSuggestion: 'No recent case at this address to suggest a grid by',
};
