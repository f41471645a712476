export const mediation = {
  title: 'My disputes',
  which: 'Which disputes',
  area: 'Whole area',
  held: 'With our committee',
  none: 'No open disputes',
  noneArea: 'Every dispute of the area is settled',
  noneHeld: 'Nothing is with the committee; the others are under "Whole area"',
  columns: { left: 'Time left', due: 'Due', dispute: 'Dispute', holder: 'Holder', status: 'Status' },
};
