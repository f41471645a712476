// Citations name the document so that a reader can look it up; what was not read in the original says so.

/** Said of every number that we chose ourselves: staff must be able to tell it from law and from practice. */
export const projectDefault = '本项目默认值，无来源给出数字 (default of this project: no source gives a number)';

const secondary = '二手资料 (secondary source)';
const weak = '二手资料，未见原文 (weak secondary source, original not seen)';

export const beijingPractice = `北京“接诉即办”实践：危及生命财产2小时、水电气热24小时、疑难复杂15日反馈；fudaoke.com/exam/262251，${weak}`;
export const beijingSevenDays = `北京“接诉即办”实践：一般诉求7日内反馈；fudaoke.com/exam/262251，${weak}`;
export const beijingAtOnce = '《北京市接诉即办工作条例》(2021) 第十一条：能即时答复的即时答复，诉求即时派单';
export const beijingCallback = '《北京市接诉即办工作条例》(2021) 第二十三条：办理期限届满回访';
export const elevatorRules = '枣庄、淄博、滨州、潍坊、台州、杭州电梯安全规定：30分钟内到达困人现场';
export const dayingTable = `大英县处置时限表(引国家标准)：围挡3紧急工作时；修复8紧急工作时(供水)、2紧急工作日(燃气)；恢复5工作日；dyrmt.com/article-162033-5，${secondary}`;
export const wuhanHotline = `武汉96510热线：5分钟回复，30至50分钟到场；news.kepu365.cn 111699，${secondary}`;
export const manholeRules =
  '德州、滨州、聊城、菏泽市容规定：24小时内修复、即时设置警示标志；《郑州市市政工程设施管理条例》：当日修复';
export const heatRules = '《山东省供热条例》：24小时内上门测温';
export const signInPractice = `准格尔旗考核“24小时签收率”；caprane.cn 445180，${weak}`;
export const hotlineOrdinances =
  '《济南市12345市民服务热线条例》(2018) 第二十四条、潍坊市12345热线条例(2021) 第二十条：5个工作日内办结答复';
export const jinanCallback = '《济南市12345市民服务热线条例》(2018) 第二十七条：逐件审核回访，不满意或未办结的退回重办';
export const hotlineBureauRule = `某局12345办理规定：咨询3个工作日，建议13个工作日，反馈次日回访；fsou.com 17273310_2，${secondary}`;
export const propertyRules = '滨州、聊城、菏泽物业管理规定：投诉5个工作日内答复；杭州：10日';
export const jiyuanRubbish = `城市管理处置时限：济源暴露垃圾1工作日，另一城区4工作时；ishare.iask.com/f/2gaIATvprR5，${secondary}`;
export const structureStandard = `城市管理处置时限：违法建设4工作时内制止、7工作日内处罚、20工作日内拆除；济源15工作日；renrendoc 191493937，ishare.iask.com/f/2gaIATvprR5，${secondary}`;
export const pingshanPractice = `坪山实践：飞线充电、堵塞通道3日内整改并复查；yecyd.com/detail/79775，${secondary}`;
export const petitionNotice = '《信访工作条例》(2022) 第二十二、二十三条：15日内书面告知';
export const petitionLimit = '《信访工作条例》(2022) 第三十四条：自受理之日起60日内办结，可延长一次、不超过30日';
export const mediationLimit =
  '《深圳经济特区矛盾纠纷多元化解条例》(2022) 第二十五条：30日；《宁波市人民调解条例》(2015) 第二十七条：一个月，经双方同意可延长';
export const mediationFollowUp = '《人民调解法》(2010) 第三十一条：对协议履行情况进行监督，督促履行';
export const confirmationWindow = '《人民调解法》(2010) 第三十三条：自调解协议生效之日起30日内共同申请司法确认';
export const verificationFlow = `GB/T 30428《数字化城市管理信息系统》：反馈后核查、再结案；${secondary}`;
