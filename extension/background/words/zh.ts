const product = '联评阅读';

export const zh = {
  product,
  titled: (says: string) => `${product}：${says}`,
  /** By state of the page in front: on the button, and in words. */
  states: {
    counting: { text: '计时', says: '正在计时' },
    idle: { text: '暂停', says: '已暂停：有一会儿没有操作' },
    away: { text: '暂停', says: '已暂停：本页不在眼前' },
    layout: { text: '', says: '本页是版面，不是文章' },
    list: { text: '', says: '本页是目录，不是文章' },
    video: { text: '', says: '本页是视频，不是文章' },
    note: { text: '', says: '本页只有版面说明，没有文章' },
    pdf: { text: '', says: '本页是 PDF，请手工补记' },
    unrecognised: { text: '', says: '本页没有认出文章' },
  },
  missing: (missing: string, goal: string) => `今天还差 ${missing} 分，目标 ${goal} 分`,
};
