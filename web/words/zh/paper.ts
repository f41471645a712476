export const paper = {
  print: '打印',
  pdf: '下载 PDF',
  hint: '打印内容与 PDF 一致',
} as const;
