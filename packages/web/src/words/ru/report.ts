import type { report as english } from "../en/report.ts";

/** Words of the screen `report` in Russian. */
export const report: Readonly<Record<keyof typeof english, string>> = {
  "report.futures": "Сценариев на теорию и стратегию",
  "report.write": "Составить отчёт",
  "report.takes":
    "Базовый год, подверженность, шоки, воспроизведение событий, принуждение, шесть теорий, стратегии, сценарии будущего, утверждения: одна-две минуты на этом компьютере, в фоне. Отчёт хранится в этом браузере.",
  "report.left": "осталось около {seconds} с",
  "report.movesUnused":
    "Отчёт составлен по кейсу с вашими допущениями; шаги вашего сценария в него не входят. Чтобы их включить, закрепите графики экрана «Шоки и меры».",
  "report.tools": "Отчёт",
  "report.contents": "Содержание",
  "report.download": "Скачать",
  "report.html": "HTML",
  "report.md": "Markdown",
  "report.docx": "Word",
  "report.pdf": "PDF",
  "report.zip": "ZIP с данными",
  "report.making": "Создаётся {format} …",
  "report.made": "{format}: файл сохранён.",
  "report.rests": "Основано на:",
  "report.edit": "Править",
  "report.keep": "Сохранить",
  "report.edited": "исправлено читателем",
  "report.edits": "Исправлено абзацев: {count}.",
  "report.notKept": "Браузер не сохраняет правку: после закрытия страницы она пропадёт.",
  "report.discard": "Отменить правку",
  "report.freeze": "Зафиксировать эту версию",
  "report.thaw": "Продолжить правку",
  "report.frozenAs": "зафиксировано как {digest}",
  "report.frozenNote": "Зафиксировано. Каждый сохраняемый файл теперь содержит этот дайджест текста, таблиц и правки:",
  "report.pinned": "Закреплённые графики",
  "report.noPins": "Графики, закреплённые на других экранах (меню ⋯), включаются в отчёт.",
};
