import type { report as english } from "../en/report.ts";

/** Words of the screen `report` in Kazakh. */
export const report: Readonly<Record<keyof typeof english, string>> = {
  "report.futures": "Әр теория мен стратегияға болашақ нұсқалары",
  "report.write": "Есепті жазу",
  "report.takes":
    "Базалық жыл, осалдық, күйзелістер, оқиғаларды қайта есептеу, мәжбүрлеу, алты теория, стратегиялар, болашақ нұсқалары, тұжырымдар: осы компьютерде фондық режимде шамамен бір-екі минут. Есеп осы браузерде сақталады.",
  "report.left": "шамамен {seconds} с қалды",
  "report.movesUnused":
    "Есеп болжам-шарттарыңыз ескерілген кейс бойынша жазылады; сценарий қадамдары оған кірмейді. Оларды енгізу үшін «Күйзелістер талдауы» экранының диаграммаларын есепке қосыңыз.",
  "report.tools": "Есеп",
  "report.contents": "Мазмұны",
  "report.download": "Жүктеп алу",
  "report.html": "HTML",
  "report.md": "Markdown",
  "report.docx": "Word",
  "report.pdf": "PDF",
  "report.zip": "Деректермен бірге ZIP",
  "report.making": "{format} дайындалуда …",
  "report.made": "{format} сақталды.",
  "report.rests": "Сүйенетіні:",
  "report.edit": "Өңдеу",
  "report.keep": "Сақтау",
  "report.edited": "оқырман өңдеген",
  "report.edits": "{count} абзац өңделді.",
  "report.notKept": "Браузер өңдеулерді сақтамайды: бет жабылғанда олар жоғалады.",
  "report.discard": "Өңдеулерден бас тарту",
  "report.freeze": "Осы редакцияны бекіту",
  "report.thaw": "Өңдеуді жалғастыру",
  "report.frozenAs": "{digest} ретінде бекітілді",
  "report.frozenNote":
    "Бекітілді. Енді сақталған әр файлда мәтіні, кестелері мен өңдеулерінің осы бақылау қосындысы болады:",
  "report.pinned": "Есепке қосылған диаграммалар",
  "report.noPins": "Басқа экрандарда (⋯ мәзірі) есепке қосылған диаграммалар осында шығады.",
};
