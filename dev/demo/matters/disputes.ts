import type { Matter } from './matter.ts';

const kind = 'dispute';

export const disputes: readonly Matter[] = [
  {
    kind,
    topic: 'neighbour',
    title: '楼上漏水，邻里协商不成',
    description: '楼上卫生间漏水把楼下天花板泡坏，双方对赔偿金额谈不拢。',
    result: '双方达成口头协议：楼上负责修缮防水并赔偿粉刷费用',
    tried: ['上门查看渗漏点', '组织双方见面一次'],
    indoors: true,
  },
  {
    kind,
    topic: 'property',
    title: '业主拒交物业费引发纠纷',
    description: '业主认为保洁和安保不到位，连续两年未交物业费，物业准备起诉。',
    result: '物业承诺整改三项服务，业主分两期补交物业费',
    tried: ['分别听取双方意见', '核对物业服务合同'],
  },
  {
    kind,
    topic: 'parking',
    title: '两户争抢门前车位',
    description: '门前只有一个车位，两家轮流用锥桶占位，今早发生推搡。',
    result: '双方同意单双日轮停，并由物业划线编号',
    tried: ['现场劝开双方', '请派出所民警到场说明后果'],
  },
  {
    kind,
    topic: 'noise',
    title: '楼上孩子深夜跑跳引发争吵',
    description: '楼上小孩十一点后还在跑跳，楼下上门理论，双方吵了起来。',
    result: '楼上铺设地垫并约定二十二点后保持安静',
    tried: ['分别入户劝解', '建议双方互留电话沟通'],
    indoors: true,
  },
  {
    kind,
    topic: 'family',
    title: '兄弟因老人赡养费分担发生争执',
    description: '三兄弟对母亲住院费用的分担意见不一，已经影响老人就医。',
    result: '三兄弟签订赡养协议，按月轮流照护、费用均摊',
    tried: ['逐一与三兄弟谈话', '请老人所在单位工会出面'],
    indoors: true,
  },
  {
    kind,
    topic: 'labour',
    title: '装修工人讨要工钱',
    description: '工人称老板欠薪一万二千元，双方在工地门口对峙。',
    result: '老板当场支付八千元，余款约定十日内付清',
    tried: ['引导双方到社区协商', '核对考勤和工价单'],
  },
  {
    kind,
    topic: 'consumer',
    title: '健身房关门，会员要求退卡',
    description: '健身房贴出停业告示，三十多名会员要求退还余额。',
    result: '商家公布退款名单和时间表，首批十二人已退款',
    tried: ['登记会员诉求', '约谈健身房负责人'],
  },
  {
    kind,
    topic: 'housing_homestead',
    title: '宅基地界址不清，两家争执',
    description: '一家翻建房屋时越过老墙基，另一家阻止施工。',
    result: '双方按老地契丈量后重新确认界址并签字',
    tried: ['查阅宅基地档案', '现场丈量一次'],
  },
];
