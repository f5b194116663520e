import type { report as english } from "../en/report.ts";

/** Words of the screen `report` in Chinese. */
export const report: Readonly<Record<keyof typeof english, string>> = {
  "report.futures": "每种理论和每项战略的未来情景数",
  "report.write": "撰写报告",
  "report.takes":
    "基准年、敞口、冲击、事件重演、胁迫、六种理论、战略、未来情景、论断：在本机后台约需一至两分钟。报告保存在此浏览器中。",
  "report.left": "约剩 {seconds} 秒",
  "report.movesUnused":
    "报告针对计入您的假设后的案例；您的推演方案中的变动不在其内。如需纳入，请将冲击推演的图表收入报告。",
  "report.tools": "报告",
  "report.contents": "目录",
  "report.download": "下载",
  "report.html": "HTML",
  "report.md": "Markdown",
  "report.docx": "Word",
  "report.pdf": "PDF",
  "report.zip": "ZIP（含数据）",
  "report.making": "正在生成 {format} ……",
  "report.made": "{format} 已保存。",
  "report.rests": "依据：",
  "report.edit": "编辑",
  "report.keep": "保留",
  "report.edited": "经读者编辑",
  "report.edits": "已编辑 {count} 个段落。",
  "report.notKept": "此浏览器不保存编辑内容，关闭页面后即丢失。",
  "report.discard": "放弃编辑",
  "report.freeze": "冻结此版本",
  "report.thaw": "继续编辑",
  "report.frozenAs": "冻结为 {digest}",
  "report.frozenNote": "已冻结。此后保存的每个文件都带有其文字、表格和编辑内容的摘要值：",
  "report.pinned": "已收入的图表",
  "report.noPins": "您在其他页面收入的图表（菜单 ⋯）将随报告一并输出。",
};
