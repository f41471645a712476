export const parties = {
  title: 'Parties',
  name: 'Name of person or firm',
  phone: 'Telephone',
  side: 'Side',
  applicant: 'Applicant',
  respondent: 'Respondent',
  numbered: 'Party {{number}}',
  add: 'Add a party',
  remove: 'Remove party {{number}}',
};
