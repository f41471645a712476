export const statuses = {
  pending_dispatch: 'Pending dispatch',
  pending_accept: 'Pending acceptance',
  in_progress: 'In progress',
  awaiting_info: 'Awaiting information',
  listed: 'Listed',
  awaiting_verify: 'Awaiting verification',
  awaiting_callback: 'Awaiting call-back',
  reworking: 'Reworking',
  closed: 'Closed',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
  merged: 'Merged',
};
