export const files = {
  title: '照片与附件',
  camera: '拍照',
  choosePhotos: '选择照片',
  chooseFiles: '选择照片或 PDF',
  uploading: '正在上传 {{name}}…',
  remove: '移除 {{name}}',
  again: '重新上传',
  open: '打开 {{name}}',
} as const;
