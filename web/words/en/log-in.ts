export const logIn = {
  title: 'Log in to gridcase',
  purpose: 'Report, dispatch, handle and escalate what the grid brings',
  username: 'User name',
  password: 'Password',
  submit: 'Log in',
  demoTitle: 'Demonstration accounts, one click each',
  demoHint: 'Press {{keys}} or choose a role',
  wrong: 'Unknown name or wrong password',
  over: 'Your session is over, please log in again',
};
