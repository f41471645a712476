/** Invented names for the staff that no test calls by name; more than there are positions. */
export const fillNames: readonly string[] = [
  '高敏 严守信 柳春苗 雷志强 方和生 秦正刚 潘玉兰 许桂芳 鲁有田 严立新 沈文静 孔繁星',
  '丁小伟 周长根 陶雪琴 马爱华 石磊 石素珍 周卫东 罗彩云 梁永强 宋丽娟 唐海涛 谢红梅',
  '邓家栋 曹月娥 彭光辉 曾淑贞 萧志明 田晓燕 董德胜 袁美玲 蒋国梁 蔡秋菊 余建平 杜鹃',
  '叶知秋 程大勇 魏春花 苏文彬 卢金凤 汪东海 任桂香 姜成功 范小雨 钟正清 戴玉珠 夏雨田',
  '廖长青 邹秀云 熊立军 金彩霞 陆远 郝建设 白露 崔玉山 康桂英 毛向阳 邱少华 江满囤',
].flatMap((line) => line.split(' '));
