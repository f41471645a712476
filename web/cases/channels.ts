/** The ways on which staff takes a matter in or reaches a reporter. */
export const channels = ['phone', 'in_person', 'visit', 'wechat_account', 'wechat_group', 'grid_phone'] as const;
