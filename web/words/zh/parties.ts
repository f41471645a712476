export const parties = {
  title: '当事人',
  name: '姓名或名称',
  phone: '电话',
  side: '身份',
  applicant: '申请人',
  respondent: '被申请人',
  numbered: '当事人 {{number}}',
  add: '添加当事人',
  remove: '删除当事人 {{number}}',
} as const;
