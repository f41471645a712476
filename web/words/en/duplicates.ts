export const duplicates = {
  title: 'Possible duplicates',
  scope:
    'Compared by place, topic, time and words with the last 30 days, ended cases included; nothing is merged by machine',
  waits: 'Compares once a title or an address is typed',
  none: 'None found',
  found_one: '{{count}} case found',
  found_other: '{{count}} cases found',
  metres: '{{metres}} m away',
  sameGrid: 'same grid',
  sameTopic: 'same topic',
  words: 'words {{percent}}% alike',
  apart: 'registered {{time}} apart',
  reporters_one: '{{count}} reporter',
  reporters_other: '{{count}} reporters',
  note: 'This is it: add a note',
  noteHint:
    'A note takes the place of a new case and keeps no reporter; where the reporter is to be answered, register first and have the dispatcher merge',
  noteText: 'Reported once more ({{channel}})',
  noted: 'Added to {{number}}',
  merge: 'Merge into this one',
  mergeSure: 'Yes, merge into {{number}}',
  person: 'Whether it is the same is for the dispatcher to say',
};
